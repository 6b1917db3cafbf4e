namespace DigestGen.Sample.Web;

public static class Upcoming
{
    extension(DigestCatalog catalog)
    {
        public string ContentId => "x";
    }
}

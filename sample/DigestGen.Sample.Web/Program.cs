// The catalog was compiled into this program from the digests: nothing is read or parsed at start.
await using WebApplication app = Site.Create(args, Digests.Catalog);
await app.RunAsync();

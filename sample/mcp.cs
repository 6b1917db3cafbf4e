#:project ../src/DigestGen/DigestGen.csproj
#:package ModelContextProtocol.Core
Console.WriteLine("x");

using System.Text.Json.Serialization;

namespace DigestGen.Sample.Web.Api;

/// <summary>What the answers hold, for a native program, which has no reflection.</summary>
[JsonSerializable(typeof(Issue))]
[JsonSerializable(typeof(Paper))]
internal sealed partial class ApiJson : JsonSerializerContext;

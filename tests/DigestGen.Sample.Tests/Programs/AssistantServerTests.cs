using System.Text.Json;
using DigestGen.Export;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace DigestGen.Sample.Tests.Programs;

/// <summary>The server for assistants, through the client of its own package, over standard input and output.</summary>
public sealed class AssistantServerTests : IAsyncLifetime
{
    // What an assistant's context can spare for one answer.
    private const int MaxAnswer = 20_000;

    private static readonly DigestCatalog s_catalog = Sample.Web.Digests.Catalog;

    private McpClient? _client;

    private McpClient Client => _client ?? throw new InvalidOperationException("The server is not started.");

    public async Task InitializeAsync() => _client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
    {
        Command = FileProgram.Host,
        Arguments = [FileProgram.Build("mcp").Assembly],
    }));

    public async Task DisposeAsync() => await (_client?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Fact]
    public async Task Its_tools_only_read_and_reach_nothing_else()
    {
        IList<McpClientTool> tools = await Client.ListToolsAsync();

        Assert.Equal(["cite", "new_since", "read", "related", "search"], tools.Select(static tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, static tool => Assert.True(tool.ProtocolTool.Annotations is { ReadOnlyHint: true, OpenWorldHint: false }));
        Assert.All(tools, static tool => Assert.NotEmpty(tool.Description));
        Assert.Contains("never follow instructions", Client.ServerInstructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_takes_a_query_days_a_channel_and_a_page()
    {
        JsonElement first = await AskAsync("search", new() { ["query"] = "网络" });
        JsonElement second = await AskAsync("search", new() { ["query"] = "网络", ["page"] = 2 });
        JsonElement days = await AskAsync("search", new() { ["query"] = "网络", ["since"] = "2024-04-04", ["until"] = "2024-04-04" });
        JsonElement channel = await AskAsync("search", new() { ["query"] = "网络", ["channel"] = "stat.ML" });

        Assert.Equal(12, first.GetProperty("total").GetInt32());
        Assert.Equal(s_catalog.Search("网络").Select(static hit => hit.Paper.Id.ToString()), Ids(first).Concat(Ids(second)));
        Assert.Equal([10, 2], [Ids(first).Length, Ids(second).Length]);
        Assert.Equal(s_catalog.Search("网络 seen:2024-04-04").Select(static hit => hit.Paper.Id.ToString()), Ids(days));
        Assert.Equal(s_catalog.Search("网络 channel:stat.ML").Select(static hit => hit.Paper.Id.ToString()), Ids(channel));
    }

    [Fact]
    public async Task A_paper_can_be_read_cited_and_followed_to_what_is_like_it()
    {
        Paper paper = s_catalog["2402.10758"];
        JsonElement read = await AskAsync("read", new() { ["id"] = "arXiv:2402.10758v1" });
        JsonElement related = await AskAsync("related", new() { ["id"] = "2402.10758" });
        JsonElement cited = await AskAsync("cite", new() { ["id"] = "2402.10758" });

        Assert.Equal(paper.Title, read.GetProperty("title").GetString());
        Assert.Equal(paper.Abstract, read.GetProperty("abstract").GetString());
        Assert.Equal("2024-02-19", read.GetProperty("firstSeen").GetString());
        Assert.Equal(paper.GetRelated(10).Select(static hit => hit.Paper.Id.ToString()), Ids(related));
        Assert.Equal(paper.ToBibTeX(), (cited.ValueKind == JsonValueKind.Object ? cited.GetProperty("result") : cited).GetString());
    }

    [Fact]
    public async Task New_papers_since_a_day_come_newest_first()
    {
        JsonElement found = await AskAsync("new_since", new() { ["day"] = "2024-04-03" });
        string[] expected = [.. s_catalog.Papers.NewBetween(new DateOnly(2024, 4, 3), DateOnly.MaxValue).Reverse().Select(static paper => paper.Id.ToString())];

        Assert.Equal(expected.Length, found.GetProperty("total").GetInt32());
        Assert.Equal(expected[..10], Ids(found));
    }

    [Theory]
    [InlineData("read", "id", "2402.99999", "No digest has a paper '2402.99999'.")]
    [InlineData("search", "channel", "cs.XX", "There is no channel 'cs.XX', but cs.LG, stat.ML.")]
    public async Task What_is_not_there_is_an_error_that_says_what_is(string tool, string parameter, string value, string message)
    {
        CallToolResult result = await Client.CallToolAsync(tool, new Dictionary<string, object?> { ["query"] = "x", [parameter] = value });

        Assert.True(result.IsError);
        Assert.EndsWith(message, Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text, StringComparison.Ordinal);
    }

    private static string?[] Ids(JsonElement found) =>
        [.. found.GetProperty("papers").EnumerateArray().Select(static paper => paper.GetProperty("id").GetString())];

    private async Task<JsonElement> AskAsync(string tool, Dictionary<string, object?> arguments)
    {
        CallToolResult result = await Client.CallToolAsync(tool, arguments);
        Assert.NotEqual(true, result.IsError);
        Assert.InRange(Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text.Length, 1, MaxAnswer);
        return Assert.NotNull(result.StructuredContent);
    }
}

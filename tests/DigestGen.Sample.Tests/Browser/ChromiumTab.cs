using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DigestGen.Sample.Tests.Browser;

/// <summary>A tab of Chromium, through its DevTools protocol: commands out, answers and events in.</summary>
internal sealed class ChromiumTab : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _patience;
    private int _commands;

    private ChromiumTab(TimeSpan patience) => _patience = new CancellationTokenSource(patience);

    /// <summary>What the browser complained about: blocked by the policy, not found, not valid.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<ChromiumTab> ConnectAsync(Stream description, TimeSpan patience)
    {
        using JsonDocument json = await JsonDocument.ParseAsync(description);
        var tab = new ChromiumTab(patience);
        string address = json.RootElement.GetProperty("webSocketDebuggerUrl").GetString()!;
        await tab._socket.ConnectAsync(new Uri(address), tab._patience.Token);
        await tab.SendAsync("Page.enable");
        await tab.SendAsync("Log.enable");
        return tab;
    }

    /// <summary>Shows a page as a device of a size would that prefers light or dark.</summary>
    public async Task ShowAsync(Uri address, int width, int height, string colorScheme)
    {
        await SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject
        {
            ["width"] = width,
            ["height"] = height,
            ["deviceScaleFactor"] = 1,
            ["mobile"] = width < 600,
        });
        await SendAsync("Emulation.setEmulatedMedia", new JsonObject
        {
            ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = colorScheme }),
        });
        int command = await StartAsync("Page.navigate", new JsonObject { ["url"] = address.ToString() });
        await ReceiveUntilAsync(message => IsAnswer(message, command));
        await ReceiveUntilAsync(static message => (string?)message["method"] == "Page.loadEventFired");
    }

    /// <summary>Evaluates an expression in the page.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        JsonNode answer = await SendAsync("Runtime.evaluate", new JsonObject
        {
            ["expression"] = expression,
            ["returnByValue"] = true,
        });
        return answer["result"]?["result"]?["value"];
    }

    /// <summary>Presses the key Tab.</summary>
    public async Task PressTabAsync()
    {
        foreach (string type in (string[])["rawKeyDown", "keyUp"])
        {
            await SendAsync("Input.dispatchKeyEvent", new JsonObject { ["type"] = type, ["key"] = "Tab", ["code"] = "Tab", ["windowsVirtualKeyCode"] = 9 });
        }
    }

    /// <summary>What a screen reader is told of the page.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReadAccessibilityTreeAsync()
    {
        JsonNode answer = await SendAsync("Accessibility.getFullAXTree");
        return [.. answer["result"]!["nodes"]!.AsArray().Where(static node => (bool?)node!["ignored"] != true).Select(static node => node!)];
    }

    /// <summary>The page as a picture.</summary>
    public async Task<byte[]> PaintAsync()
    {
        JsonNode answer = await SendAsync("Page.captureScreenshot", new JsonObject { ["captureBeyondViewport"] = true });
        return Convert.FromBase64String((string)answer["result"]!["data"]!);
    }

    public void Dispose()
    {
        _socket.Dispose();
        _patience.Dispose();
    }

    private static bool IsAnswer(JsonNode message, int command) => (int?)message["id"] == command;

    private async Task<JsonNode> SendAsync(string method, JsonObject? parameters = null)
    {
        int command = await StartAsync(method, parameters);
        return await ReceiveUntilAsync(message => IsAnswer(message, command));
    }

    private async Task<int> StartAsync(string method, JsonObject? parameters)
    {
        int command = ++_commands;
        var message = new JsonObject { ["id"] = command, ["method"] = method, ["params"] = parameters ?? [] };
        await _socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes<JsonNode>(message), WebSocketMessageType.Text, endOfMessage: true, _patience.Token);
        return command;
    }

    private async Task<JsonNode> ReceiveUntilAsync(Func<JsonNode, bool> isAwaited)
    {
        while (true)
        {
            JsonNode message = await ReceiveAsync();
            if ((string?)message["method"] == "Log.entryAdded")
            {
                Complaints.Add((string?)message["params"]?["entry"]?["text"] ?? "");
            }

            if (isAwaited(message))
            {
                return message;
            }
        }
    }

    private async Task<JsonNode> ReceiveAsync()
    {
        using var message = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), _patience.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonNode.Parse(message.ToArray()) ?? throw new InvalidOperationException("Chromium sent null.");
    }
}

using System.Diagnostics;

namespace DigestGen.Sample.Tests.Browser;

/// <summary>A headless Chromium with a profile of its own, which can be asked through its DevTools protocol.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly DirectoryInfo _profile;

    private Chromium(Process process, DirectoryInfo profile)
    {
        _process = process;
        _profile = profile;
    }

    /// <summary>The program, or null where there is none.</summary>
    public static string? Program { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Append("/usr/bin")
            .Select(static folder => Path.Combine(folder, "chromium"))
            .FirstOrDefault(File.Exists);

    public static Chromium Start()
    {
        DirectoryInfo profile = Directory.CreateTempSubdirectory("digestgen-chromium-");
        var start = new ProcessStartInfo(
            Program ?? throw new InvalidOperationException("Chromium is not here."),
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--remote-debugging-port=0", $"--user-data-dir={profile.FullName}", "about:blank",
            ])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start) ?? throw new InvalidOperationException("Chromium did not start.");
        process.ErrorDataReceived += static (_, _) => { };
        process.OutputDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return new Chromium(process, profile);
    }

    /// <summary>Opens a tab.</summary>
    public async Task<ChromiumTab> OpenAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{await ReadPortAsync()}") };
        using HttpResponseMessage response = await client.PutAsync("/json/new?about:blank", content: null);
        response.EnsureSuccessStatusCode();
        return await ChromiumTab.ConnectAsync(await response.Content.ReadAsStreamAsync(), s_patience);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process that is about to end may still write there; the folder is a temporary one.
        }
    }

    // Chromium chooses a free port and writes it into its profile.
    private async Task<string> ReadPortAsync()
    {
        string file = Path.Combine(_profile.FullName, "DevToolsActivePort");
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            if (File.Exists(file) && await File.ReadAllLinesAsync(file, patience.Token) is [var port, _, ..])
            {
                return port;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FitCrm.Tests.World;

/// <summary>The real program as a process of its own, on a data folder of its own: what a kill -9 and a load scenario need.</summary>
public sealed class ChildProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();

    // Waited for once, for all who ask: registering at Process.Exited from many threads loses one now and then, which then waits for ever.
    private readonly Lazy<Task> _gone;

    private ChildProgram(Process process, Uri address)
    {
        (_process, Address, _gone) = (process, address, new(() => process.WaitForExitAsync()));
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it serves.</summary>
    public Uri Address { get; }

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it is gone, by itself or killed.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Everything it wrote so far.</summary>
    public string Said { get { lock (_said) return _said.ToString(); } }

    /// <summary>User and kernel time it has used so far.</summary>
    public TimeSpan Cpu { get { _process.Refresh(); return _process.TotalProcessorTime; } }

    /// <summary>Its working set in bytes.</summary>
    public long Memory { get { _process.Refresh(); return _process.WorkingSet64; } }

    /// <summary>Starts <c>serve</c> on a free port and waits until <paramref name="sign"/> answers 200.</summary>
    public static async Task<ChildProgram> Serve(string dataFolder, IEnumerable<string> options, string? program = null, IReadOnlyDictionary<string, string>? environment = null, string sign = "/health/ready")
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var child = new ChildProgram(Launch(program, ["serve", "--urls", address.ToString().TrimEnd('/'), "--data", dataFolder, .. options], environment), address);
        try
        {
            await child.Ready(sign);
            return child;
        }
        catch
        {
            await child.DisposeAsync();   // nobody else knows it
            throw;
        }
    }

    /// <summary>Starts a command without waiting for its end (to be killed in the middle).</summary>
    public static ChildProgram Begin(IEnumerable<string> arguments, string? program = null) => new(Launch(program, arguments, null), new Uri("http://127.0.0.1"));

    /// <summary>Runs a command to its end; returns its exit code and what it wrote on standard output and standard error.</summary>
    public static async Task<(int Exit, string Out, string Error)> Run(IEnumerable<string> arguments, string? program = null)
    {
        using var process = Launch(program, arguments, null);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>kill -9: no shutdown, no flush. Many may call it at once.</summary>
    public async Task Kill()
    {
        if (!_process.HasExited) _process.Kill();
        await _gone.Value;
    }

    /// <summary>Waits for a command begun to end by itself; its exit code.</summary>
    public async Task<int> End()
    {
        await _gone.Value;
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process.Dispose();
    }

    private async Task Ready(string sign)
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(90); await Task.Delay(20))
        {
            if (_process.HasExited) throw new InvalidOperationException($"The program ended with {_process.ExitCode}: {Said}");
            try
            {
                if ((await client.GetAsync(new Uri(sign, UriKind.Relative))).StatusCode == HttpStatusCode.OK) return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException) { }
        }
        throw new TimeoutException($"Not ready in 90 s: {Said}");
    }

    private static Process Launch(string? program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(program ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (program is null) start.ArgumentList.Add(Built());
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    /// <summary>The program built beside these tests.</summary>
    private static string Built() => Path.Combine(AppContext.BaseDirectory, "FitCrm.dll");

    /// <summary>A TCP port of the loopback that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(object _, DataReceivedEventArgs line)
    {
        lock (_said) _said.AppendLine(line.Data);
    }
}

using FitCrm.Messaging.Sms;

namespace FitCrm.Messaging.Post;

/// <summary>The one line to providers over HTTP. Made by hand and not by the framework's factory, which writes every address into the log: addresses hold tokens. Follows no redirection and keeps no cookie.</summary>
internal sealed class ProviderHttp : IDisposable
{
    private const int LargestAnswer = 1 << 20;
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LargestAnswer,
    };

    /// <summary>Asks, and tells what was heard: status 0 when nobody answered in time (30 s unless more is said). Never fails but when the caller gives up.</summary>
    public async Task<HttpHeard> Ask(HttpRequestMessage request, TimeProvider clock, CancellationToken ct, TimeSpan? patience = null)
    {
        var wait = patience ?? Usual;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(wait);
        try
        {
            using var answer = await _http.SendAsync(request, limit.Token);
            return new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(limit.Token), Wait(answer, clock));
        }
        catch (HttpRequestException fell)
        {
            return new(0, fell.InnerException is { } why ? $"{fell.Message} {why.Message}" : fell.Message);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(0, $"No answer within {wait.TotalSeconds:0} s.");
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _http.Dispose();

    private static TimeSpan? Wait(HttpResponseMessage answer, TimeProvider clock) => answer.Headers.RetryAfter switch
    {
        { Delta: { } span } => span,
        { Date: { } at } when at > clock.GetUtcNow() => at - clock.GetUtcNow(),
        _ => null,
    };
}

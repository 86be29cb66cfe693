namespace FitCrm.Data;

/// <summary>Wakes whoever waits for work that a commit left; rung twice before anybody heard, it is heard once.</summary>
internal abstract class Bell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try { if (_rung.CurrentCount == 0) _rung.Release(); }
        catch (SemaphoreFullException) { /* rung already by another commit */ }
    }

    public Task Wait(TimeSpan atMost, CancellationToken ct) => _rung.WaitAsync(atMost, ct);

    public void Dispose() => _rung.Dispose();
}

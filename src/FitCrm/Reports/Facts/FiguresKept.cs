using FitCrm.Data;
using Microsoft.Extensions.Caching.Memory;

namespace FitCrm.Reports.Facts;

/// <summary>Keeps counted figures until anything changes, so that a page opened again costs nothing. A question about visits of days that still fill is always counted anew: visits are no lines of the audit.</summary>
internal sealed class FiguresKept(ChangeClock clock) : IDisposable
{
    /// <summary>A period that ended so many days ago gets no more visits.</summary>
    public const int VisitsSettle = 31;

    private const int Most = 200;
    private static readonly TimeSpan Unasked = TimeSpan.FromHours(2);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The answer to a question, as it was counted or counted now. Two who ask at once may both count.</summary>
    public async Task<T> Of<T>(ReportQuestion question, Func<Task<T>> count, CancellationToken ct)
        where T : class
    {
        if (question.By.Contains(Dimensions.Visits) && question.To > question.AsOf.AddDays(-VisitsSettle)) return await count();
        var key = (typeof(T), await clock.Now(ct), question.Text);
        if (_kept.TryGetValue(key, out T? known)) return known!;
        var made = await count();
        _kept.Set(key, made, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Unasked });
        return made;
    }

    public void Dispose() => _kept.Dispose();
}

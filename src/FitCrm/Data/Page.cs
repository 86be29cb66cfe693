namespace FitCrm.Data;

/// <summary>A piece of a list; <paramref name="Next"/> is what to send as <c>after</c> for the next piece, null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Lists in pieces.</summary>
public static class Paging
{
    /// <summary>The size somebody asked for, at most 200; <paramref name="usual"/> when unsaid or less than 1.</summary>
    public static int Take(int? asked, int usual = 50) => asked is null or < 1 ? usual : Math.Min(asked.Value, 200);

    /// <summary>The number of a page somebody asked for, kept between the first and the last of <paramref name="total"/> items.</summary>
    public static int Number(int asked, int total, int take) => Math.Clamp(asked, 1, Math.Max(1, (total + take - 1) / take));

    /// <summary>A piece out of one item more than was asked for, which tells whether there is a next one.</summary>
    public static Page<T> PageOf<T>(this IReadOnlyList<T> oneMore, int take, Func<T, string> key) =>
        oneMore.Count > take ? new([.. oneMore.Take(take)], key(oneMore[take - 1])) : new(oneMore, null);
}

using System.Globalization;
using FitCrm.Membership;

namespace FitCrm.Crm.Transfer;

/// <summary>A row about a lead. What the file does not say is null.</summary>
internal sealed record LeadSaid(int Row, PersonSaid Person, string? Source, string? Wish, DateOnly? OpenedOn, string? Stage, LeadState State, DateOnly? ClosedOn, string? LostReason, string? LostNote)
{
    /// <summary>E-mail or name of the owner.</summary>
    public string? Owner { get; init; }

    /// <summary>What is done next, and when.</summary>
    public (string? Step, DateOnly? On) Next { get; init; }

    /// <summary>The ledger, as an export of our own writes it.</summary>
    public IReadOnlyList<MovePart>? Moves { get; init; }
}

/// <summary>A line of a ledger in a file: the day, where to, why it was lost, whose it was (e-mail).</summary>
internal sealed record MovePart(DateOnly On, string To, string? Reason, string? Owner);

/// <summary>How a ledger stands in one cell of our own files: "2026-01-05 new rui@club.example; 2026-01-09 lost:price rui@club.example".</summary>
internal static class MoveSpelling
{
    /// <summary>The ledger in its order.</summary>
    public static string Of(IEnumerable<MovePart> parts) => string.Join("; ", parts.Select(p =>
        string.Create(CultureInfo.InvariantCulture, $"{p.On:yyyy-MM-dd} {p.To}{(p.Reason is null ? "" : ":" + p.Reason)}{(p.Owner is null ? "" : " " + p.Owner)}")));

    /// <summary>The ledger, or null when this is none: days that run back, words that are no stage of the funnel.</summary>
    public static IReadOnlyList<MovePart>? Read(string text, Funnel funnel)
    {
        var parts = new List<MovePart>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is < 2 or > 3 || !DateOnly.TryParseExact(words[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
            var to = words[1].Split(':', 2);
            if ((funnel.PlaceOf(to[0]) < 0 && to[0] != Funnel.Lost) || (parts.Count > 0 && day < parts[^1].On)) return null;
            parts.Add(new(day, to[0], to.Length > 1 ? to[1] : to[0] == Funnel.Lost ? Funnel.Unknown : null, words.Length > 2 ? words[2] : null));
        }
        return parts.Count == 0 || parts[0].To is Funnel.Won or Funnel.Lost ? null : parts;
    }
}

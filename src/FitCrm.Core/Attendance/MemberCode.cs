namespace FitCrm.Attendance;

/// <summary>The text of a member's QR code: the person's id in letters that a QR code packs tightly.</summary>
public static class MemberCode
{
    private const string Mark = "FITCRM:";

    /// <summary>The text of a person's code.</summary>
    public static string Of(Guid personId) => Mark + personId.ToString("N").ToUpperInvariant();

    /// <summary>The person a text names: a code of ours or a bare id; null for anything else, such as a card number.</summary>
    public static Guid? Read(string? text)
    {
        var given = text.AsSpan().Trim();
        if (given.StartsWith(Mark, StringComparison.OrdinalIgnoreCase)) given = given[Mark.Length..];
        else if (given.Length != 36) return null;
        return Guid.TryParse(given, out var id) ? id : null;
    }
}

using System.Globalization;
using FitCrm.Kernel;
using FitCrm.Membership.Register;

namespace FitCrm.Membership.CardFields;

/// <summary>A field that a club adds to the cards of its people. Its values stand among the extra fields of each person under its name, where an import puts a column of that name.</summary>
internal sealed class CardField : Entity, IAudited
{
    /// <summary>Longest text of a value, in characters.</summary>
    public const int LongestValue = 1000;

    private const int LongestName = 60;
    private const int MostChoices = 50;

    private CardField() { }

    public Guid ClubId { get; private init; }
    public string Name { get; private init; } = "";
    public FieldKind Kind { get; private init; }

    /// <summary>What may be chosen, one a line; empty for other kinds.</summary>
    public string Choices { get; private set; } = "";

    public FieldReaders Readers { get; private set; }
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <inheritdoc/>
    public Guid? AuditPersonId => null;

    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<string> Options => Choices.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A new field. Refuses a name that is empty or longer than 60 characters, and a choice with fewer than two or more than 50 words.</summary>
    public static Outcome<CardField> Define(Guid id, Guid clubId, string? name, FieldKind kind, string? choices, FieldReaders readers)
    {
        if (Reading.Line(name) is not { Length: <= LongestName } line) return new FieldNameUnfit();
        var field = new CardField { Id = id, ClubId = clubId, Name = line, Kind = kind };
        return field.Change(choices, readers) is { } no ? no : field;
    }

    /// <summary>Other words to choose from, other readers. Name and kind stay: another kind is another field.</summary>
    public Refusal? Change(string? choices, FieldReaders readers)
    {
        var words = (choices ?? "").Split('\n').Select(Reading.Line).OfType<string>().Distinct().ToList();
        if (Kind == FieldKind.Choice && words.Count is < 2 or > MostChoices) return new ChoicesUnfit();
        if (words.Exists(w => w.Length > Reading.LongestWord)) return new ChoicesUnfit();
        (Choices, Readers) = (Kind == FieldKind.Choice ? string.Join('\n', words) : "", readers);
        return null;
    }

    /// <summary>Not asked for any more; values that stand on cards stay there.</summary>
    public void Archive(DateTimeOffset at) => ArchivedAt = at;

    /// <summary>A value as it is kept, null for none. Refuses what is no value of this kind.</summary>
    public Outcome<string?> Read(string? typed)
    {
        if (Reading.Line(typed) is not { } text) return (string?)null;
        var fits = Kind switch
        {
            FieldKind.Number => decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            FieldKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            FieldKind.Choice => Options.Contains(text),
            _ => text.Length <= LongestValue,
        };
        return fits ? Kind == FieldKind.Number ? text.Replace(',', '.') : text : new FieldValueUnfit(Name, Kind);
    }
}

/// <summary>What a field of the card holds.</summary>
public enum FieldKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>One of some words.</summary>
    Choice,
}

/// <summary>Who reads and writes a field of the card.</summary>
public enum FieldReaders
{
    /// <summary>Everybody who sees the person's contact data.</summary>
    Staff,

    /// <summary>Managers and owners.</summary>
    Managers,
}

/// <summary>A name that is empty or too long.</summary>
public sealed record FieldNameUnfit() : Refusal("field-name-unfit", "name");

/// <summary>The club has a field of this name.</summary>
public sealed record FieldNameTaken(string Name) : Refusal("field-name-taken", "name")
{
    /// <inheritdoc/>
    public override object[] Named => [Name];
}

/// <summary>Too few or too many words to choose from, or one that is too long.</summary>
public sealed record ChoicesUnfit() : Refusal("choices-unfit", "choices");

/// <summary>No field of the club has this id, or it is archived.</summary>
public sealed record CardFieldUnknown() : Refusal("card-field-unknown");

/// <summary>The club has no such field, or the caller does not see it.</summary>
public sealed record FieldNotDefined(string Name) : Refusal("field-not-defined", "extra")
{
    /// <inheritdoc/>
    public override object[] Named => [Name];
}

/// <summary>This is no value of the field's kind.</summary>
public sealed record FieldValueUnfit(string Name, FieldKind Kind) : Refusal("field-value-unfit-" + Kind.ToString().ToLowerInvariant(), "extra")
{
    /// <inheritdoc/>
    public override object[] Named => [Name];
}

using FitCrm.Data.Files;
using FitCrm.Kernel;

namespace FitCrm.Data;

/// <summary>One row of a file in the fields of its kind. A value that cannot be understood rejects the row with its column and the words why; empty is null.
/// Valid only while its row is read.</summary>
public sealed class ImportRow
{
    private const int LongestText = 4000;

    private readonly FileLayout _layout;
    private IReadOnlyList<string> _cells = [];

    internal ImportRow(FileLayout layout) => _layout = layout;

    /// <summary>Row of the file as a spreadsheet counts.</summary>
    public int Number { get; private set; }

    /// <summary>Why the row is not taken; the first reason counts.</summary>
    public Reject? Rejected { get; private set; }

    /// <summary>The country's code for telephone numbers without one, as the map says.</summary>
    public string? PhonePrefix => _layout.Map.PhonePrefix;

    /// <summary>Whether the file or the map has this field at all.</summary>
    public bool Has(ImportField field) => _layout.Source(field) is not null;

    /// <summary>The name of the field's column in the file; the field's own name where it has none.</summary>
    public string ColumnOf(ImportField field) => _layout.Source(field)?.Name ?? field.Name;

    /// <summary>The text, trimmed, in the map's words.</summary>
    public string? Text(ImportField field)
    {
        if (_layout.Source(field)?.Text(_cells) is not { } text) return null;
        if (text.Length > LongestText) Reject(field, Words.Of("Data.value-too-long", LongestText));
        return text;
    }

    /// <summary>The text as it is, whatever is wrong with it.</summary>
    internal string? Raw(ImportField field) => _layout.Source(field)?.Text(_cells);

    /// <summary>The day; a time behind it is passed over.</summary>
    public DateOnly? Day(ImportField field)
    {
        if (Text(field) is not { } text) return null;
        if (_layout.Days.TryMoment(text, out var day, out _, out _)) return day;
        Reject(field, NoDay());
        return null;
    }

    /// <summary>The day, the time of day where there is one, and the offset from UTC where one is written.</summary>
    public (DateOnly Day, TimeOnly? Time, TimeSpan? Offset)? Moment(ImportField field)
    {
        if (Text(field) is not { } text) return null;
        if (_layout.Days.TryMoment(text, out var day, out var time, out var offset)) return (day, time, offset);
        Reject(field, NoDay());
        return null;
    }

    /// <summary>The number.</summary>
    public decimal? Amount(ImportField field)
    {
        if (Text(field) is not { } text) return null;
        if (Amounts.TryRead(text, _layout.DecimalSign, out var value)) return value;
        Reject(field, Words.Of("Data.value-no-amount", _layout.DecimalSign));
        return null;
    }

    /// <summary>The whole number.</summary>
    public int? Whole(ImportField field)
    {
        if (Text(field) is not { } text) return null;
        if (Amounts.TryRead(text, _layout.DecimalSign, out var value) && value == decimal.Truncate(value) && Math.Abs(value) < int.MaxValue) return (int)value;
        Reject(field, Words.Of("Data.value-no-whole"));
        return null;
    }

    /// <summary>Yes or no.</summary>
    public bool? YesNo(ImportField field)
    {
        if (Text(field) is not { } text) return null;
        if (HeaderBook.Word("yesNo", text) is { } word) return word == "yes";
        Reject(field, Words.Of("Data.value-no-yes"));
        return null;
    }

    /// <summary>One of the words under the field's name; a word that is none of them rejects the row only if <paramref name="strict"/>.</summary>
    public string? Word(ImportField field, bool strict = true)
    {
        if (Text(field) is not { } text) return null;
        var word = HeaderBook.Word(field.Name, text);
        if (word is null && strict) Reject(field, Words.Of("Data.value-no-word", string.Join(", ", HeaderBook.WordsOf(field.Name))));
        return word;
    }

    /// <summary>Rejects the row because of one field, or as a whole.</summary>
    public void Reject(ImportField? field, string why)
    {
        var source = field is null ? null : _layout.Source(field);
        var value = source?.Text(_cells);
        Rejected ??= new(Number, field is null ? null : source?.Name ?? field.Name, value?.Length > 200 ? value[..200] : value, why);
    }

    /// <summary>The columns that are no field, by their names, as they stand; without the empty ones.</summary>
    public IEnumerable<KeyValuePair<string, string>> Extra()
    {
        foreach (var (name, index) in _layout.Extra)
            if (index < _cells.Count && Cell.In(_cells[index]) is { Length: > 0 } text) yield return new(name, text);
    }

    internal ImportRow At(SheetRow row)
    {
        (_cells, Number, Rejected) = (row.Cells, row.Number, null);
        if (row.Broken is not null) Rejected = new(row.Number, null, row.Cells.Count > 0 ? row.Cells[0][..Math.Min(200, row.Cells[0].Length)] : null, row.Broken);
        return this;
    }

    private string NoDay() => Words.Of("Data.value-no-day", _layout.Days.Order switch
    {
        DayOrder.DayFirst => "31.12.2024, 2024-12-31",
        DayOrder.MonthFirst => "12/31/2024, 2024-12-31",
        _ => "2024-12-31",
    });
}

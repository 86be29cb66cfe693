namespace FitCrm.Data.Files;

/// <summary>A row of a file as it would be read.</summary>
/// <param name="Number">Row of the file as a spreadsheet counts.</param>
/// <param name="Cells">The fields in the order of the layout.</param>
/// <param name="Rejected">Why the row would not be taken; null when nothing speaks against it so far.</param>
internal sealed record TriedRow(int Number, IReadOnlyList<TriedCell> Cells, Reject? Rejected);

/// <summary>A field of a row as it would be read.</summary>
/// <param name="Value">What was understood: a text, day, moment, number, yes or no; null where it is empty or not understood.</param>
/// <param name="Raw">What stands there.</param>
/// <param name="Why">What is wrong with it; null when nothing is.</param>
internal sealed record TriedCell(object? Value, string? Raw, string? Why)
{
    /// <summary>Reads one field of a row; what is wrong with another does not count.</summary>
    public static TriedCell Of(ImportRow row, ImportField field)
    {
        if (row.Rejected is not null) return new(null, null, null);   // the row as a whole cannot be read
        var value = Understood(row, field);
        var (why, raw) = (row.Rejected?.Why, row.Raw(field));
        return new(why is null ? value : null, raw, why);
    }

    private static object? Understood(ImportRow row, ImportField field) => field.Form switch
    {
        FieldForm.Day => row.Day(field),
        FieldForm.Moment => row.Moment(field) is { } at ? at.Time is { } time ? at.Day.ToDateTime(time) : at.Day : null,
        FieldForm.Amount => row.Amount(field),
        FieldForm.Whole => row.Whole(field),
        FieldForm.YesNo => row.YesNo(field),
        FieldForm.Word => row.Word(field, strict: false) ?? row.Text(field),
        _ => row.Text(field),
    };
}

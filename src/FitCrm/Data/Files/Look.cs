namespace FitCrm.Data.Files;

/// <summary>Looks through the days and amounts of a file to find out how they are written.</summary>
internal static class Look
{
    private const int RowsToLookAt = 1000;

    /// <summary>How days and amounts are written, by the map, else by the file: it is read on until one value settles the order of day and month.</summary>
    /// <exception cref="FileRefused">Every day could be read both ways.</exception>
    public static (DayReader Days, char DecimalSign) At(Sheet sheet, IReadOnlyList<(FieldForm Form, FieldSource Source)> fields, ImportMap map, int thisYear)
    {
        var days = map.DateFormat is { } format ? DayReader.Of(format, thisYear) : null;
        var sign = map.Decimal is { Length: 1 } said && said[0] is '.' or ',' ? said[0] : map.Decimal is null ? (char?)null : throw new FileRefused("map-decimal", map.Decimal);
        var dates = fields.Where(f => days is null && f.Form is FieldForm.Day or FieldForm.Moment).Select(f => f.Source).ToList();
        var amounts = fields.Where(f => sign is null && f.Form == FieldForm.Amount).Select(f => f.Source).ToList();
        var seen = new Seen();
        var rows = 0;
        if (dates.Count + amounts.Count > 0)
            foreach (var row in sheet.Rows().Where(r => r.Broken is null))
            {
                foreach (var source in dates) seen.Day(source, source.Text(row.Cells));
                if (rows < RowsToLookAt) foreach (var source in amounts) seen.Amount(source.Text(row.Cells));
                if (++rows >= RowsToLookAt && seen.DaysSettled) break;
            }
        return (days ?? new(seen.Order(sheet), thisYear), sign ?? seen.Sign());
    }

    private sealed class Seen
    {
        private int _dayFirst;
        private int _monthFirst;
        private int _points;
        private int _commas;
        private (string Column, string Text)? _open;

        public bool DaysSettled => _open is null || _dayFirst != _monthFirst;

        public void Day(FieldSource source, string? text)
        {
            if (text is null || !DayReader.Numbers(text, out var a, out var b, out _, out var first, out _, out _) || first > 2) return;
            _open ??= (source.Name, text);
            if (a > 12 && b <= 12) _dayFirst++;
            else if (b > 12 && a <= 12) _monthFirst++;
        }

        public void Amount(string? text)
        {
            var sign = text is null ? null : Amounts.SignOf(text);
            if (sign == '.') _points++;
            else if (sign == ',') _commas++;
        }

        public char Sign() => _commas > _points ? ',' : '.';

        // Where no day settles it: a point between the numbers is written day first everywhere.
        public DayOrder? Order(Sheet sheet) => _open is not { } open ? null
            : _dayFirst != _monthFirst ? (_dayFirst > _monthFirst ? DayOrder.DayFirst : DayOrder.MonthFirst)
            : open.Text.Contains('.', StringComparison.Ordinal) || sheet.UsesSemicolons ? DayOrder.DayFirst
            : throw new FileRefused("file-date-order", open.Column, open.Text);
    }
}

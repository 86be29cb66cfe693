using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using FitCrm.Kernel;

namespace FitCrm.Data.Files;

/// <summary>A sheet of a workbook (XLSX, or the older XLS), read row by row: the named one, or the first with anything in it.</summary>
internal sealed class BookSheet : Sheet
{
    private readonly string _path;
    private readonly string? _named;
    private string? _read;

    public BookSheet(string path, string? named = null)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        (_path, _named) = (path, named);
        var sheets = Names();
        if (named is not null && !sheets.Contains(named)) throw new FileRefused("file-no-sheet", named, string.Join(", ", sheets));
        using var rows = Records().GetEnumerator();
        if (!rows.MoveNext()) throw new FileRefused("file-empty", path);
        Header = [.. rows.Current.Cells.Select(c => c.Trim())];
        Facts = new(null, null, _read, sheets);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Header { get; }

    /// <inheritdoc/>
    public override string Written => Words.Of("Data.file-workbook");

    /// <inheritdoc/>
    public override SheetFacts Facts { get; }

    /// <inheritdoc/>
    public override bool Typed => true;

    /// <inheritdoc/>
    public override IEnumerable<SheetRow> Rows() => Records().Skip(1);

    private IEnumerable<SheetRow> Records()
    {
        using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = Reader(stream);
        do
        {
            var number = 0;
            var any = false;
            var cells = new List<string>();
            while ((_named is null || reader.Name == _named) && reader.Read())
            {
                number++;
                cells.Clear();
                for (var i = 0; i < reader.FieldCount; i++) cells.Add(Text(reader.GetValue(i)));
                if (cells.TrueForAll(string.IsNullOrWhiteSpace)) continue;
                (any, _read) = (true, reader.Name);
                yield return new(number, cells, null);
            }
            if (any) yield break;
        }
        while (reader.NextResult());
    }

    private List<string> Names()
    {
        using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = Reader(stream);
        var names = new List<string>();
        do names.Add(reader.Name);
        while (reader.NextResult());
        return names;
    }

    private IExcelDataReader Reader(FileStream stream)
    {
        try { return ExcelReaderFactory.CreateReader(stream); }
        catch (Exception fell) when (fell is ExcelReaderException or InvalidDataException) { throw new FileRefused("file-unreadable", _path, fell.Message); }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

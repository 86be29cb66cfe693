using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using FitCrm.Kernel;

namespace FitCrm.Data.Files;

/// <summary>The first sheet with anything in it of a workbook (XLSX, or the older XLS), read row by row.</summary>
internal sealed class BookSheet : Sheet
{
    private readonly string _path;

    public BookSheet(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _path = path;
        using var rows = Records().GetEnumerator();
        if (!rows.MoveNext()) throw new FileRefused("file-empty", path);
        Header = [.. rows.Current.Cells.Select(c => c.Trim())];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Header { get; }

    /// <inheritdoc/>
    public override string Written => Words.Of("Data.file-workbook");

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
            while (reader.Read())
            {
                number++;
                cells.Clear();
                for (var i = 0; i < reader.FieldCount; i++) cells.Add(Text(reader.GetValue(i)));
                if (cells.TrueForAll(string.IsNullOrWhiteSpace)) continue;
                any = true;
                yield return new(number, cells, null);
            }
            if (any) yield break;
        }
        while (reader.NextResult());
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

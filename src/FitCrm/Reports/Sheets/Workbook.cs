using System.IO.Packaging;
using System.Text;
using DocumentFormat.OpenXml;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace FitCrm.Reports.Sheets;

/// <summary>A spreadsheet (Office Open XML): a sheet for each table, its head frozen, days and numbers and money as such. A text is never a formula, whatever it begins with.</summary>
internal static class Workbook
{
    /// <summary>Rows that fit on one sheet, its head among them; what is more stands on a further one.</summary>
    internal const int MostRows = 1_048_576;

    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.", Link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>Writes the whole file. It is made beside the memory first: a report may be long, and its length is not known before.</summary>
    public static async Task Write(IEnumerable<NamedSheet> tables, Stream to, CancellationToken ct)
    {
        await using var draft = new FileStream(Path.Combine(Path.GetTempPath(), "fitcrm-" + Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        using (var package = Package.Open(draft, FileMode.Create, FileAccess.Write))   // only a package that is never read back lets a part go as it is written
        {
            var (names, looks) = (new SheetNames(), new CellLooks());
            foreach (var table in tables) await Sheets(package, table, names, looks, ct);
            Book(package, names.All, looks);
        }

        draft.Position = 0;
        await draft.CopyToAsync(to, ct);
    }

    private static async Task Sheets(Package package, NamedSheet table, SheetNames names, CellLooks looks, CancellationToken ct)
    {
        await using var rows = table.Sheet.Rows.GetAsyncEnumerator(ct);
        for (var more = await rows.MoveNextAsync(); ;)
        {
            names.Add(table.Name);
            await using var part = Part(package, SheetPart(names.All.Count), "worksheet").GetStream();
            using var xml = OpenXmlWriter.Create(part, Encoding.UTF8);
            var cells = new CellWriter(xml, looks);
            cells.Open(table.Sheet.Columns, first: names.All.Count == 1);
            for (var row = 1; more && row < MostRows; row++)
            {
                cells.Row(rows.Current);
                more = await rows.MoveNextAsync();
            }

            cells.Close();
            if (!more) return;
        }
    }

    private static void Book(Package package, IReadOnlyList<string> names, CellLooks looks)
    {
        var styles = Whole(package, "styles", "styles", looks.Styles());
        var sheets = names.Select((name, i) => new Xml.Sheet { Name = name, SheetId = (uint)i + 1, Id = $"s{i + 1}" });
        var book = Whole(package, "workbook", "sheet.main", new Xml.Workbook(new Xml.Sheets(sheets)));
        package.CreateRelationship(book.Uri, TargetMode.Internal, Link + "officeDocument");
        book.CreateRelationship(styles.Uri, TargetMode.Internal, Link + "styles");
        for (var i = 1; i <= names.Count; i++) book.CreateRelationship(UriOf(SheetPart(i)), TargetMode.Internal, Link + "worksheet", $"s{i}");
    }

    private static string SheetPart(int number) => $"worksheets/sheet{number}";

    private static Uri UriOf(string part) => new($"/xl/{part}.xml", UriKind.Relative);

    private static PackagePart Part(Package package, string name, string type) => package.CreatePart(UriOf(name), $"{Type}{type}+xml", CompressionOption.Fast);

    private static PackagePart Whole(Package package, string name, string type, OpenXmlElement content)
    {
        var part = Part(package, name, type);
        using var stream = part.GetStream();
        using var xml = OpenXmlWriter.Create(stream, Encoding.UTF8);
        xml.WriteElement(content);
        return part;
    }
}

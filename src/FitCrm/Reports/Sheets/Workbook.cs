using System.IO.Compression;
using System.Text;
using System.Xml;

namespace FitCrm.Reports.Sheets;

/// <summary>A spreadsheet (Office Open XML, ECMA-376): a sheet for each table, its head frozen, days and numbers and money as such. A text is never a formula, whatever it begins with.</summary>
internal static class Workbook
{
    /// <summary>Rows that fit on one sheet, its head among them; what is more stands on a further one.</summary>
    internal const int MostRows = 1_048_576;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    /// <summary>Writes the whole file. It is made beside the memory first: a report may be long, and its length is not known before.</summary>
    public static async Task Write(IEnumerable<NamedSheet> tables, Stream to, CancellationToken ct)
    {
        await using var draft = new FileStream(Path.Combine(Path.GetTempPath(), "fitcrm-" + Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        using (var zip = new ZipArchive(draft, ZipArchiveMode.Create, leaveOpen: true))
        {
            var (names, looks) = (new SheetNames(), new CellLooks());
            foreach (var table in tables) await Sheets(zip, table, names, looks, ct);
            Styles(zip, looks);
            Book(zip, names.All);
        }

        draft.Position = 0;
        await draft.CopyToAsync(to, ct);
    }

    private static async Task Sheets(ZipArchive zip, NamedSheet table, SheetNames names, CellLooks looks, CancellationToken ct)
    {
        await using var rows = table.Sheet.Rows.GetAsyncEnumerator(ct);
        for (var more = await rows.MoveNextAsync(); ;)
        {
            names.Add(table.Name);
            using var xml = Part(zip, $"xl/worksheets/sheet{names.All.Count}.xml");
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

    private static void Styles(ZipArchive zip, CellLooks looks)
    {
        using var xml = Part(zip, "xl/styles.xml");
        looks.Write(xml, Main);
    }

    private static void Book(ZipArchive zip, IReadOnlyList<string> names)
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/", Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        using (var xml = Part(zip, "xl/workbook.xml"))
        {
            xml.WriteStartElement("workbook", Main);
            xml.WriteAttributeString("xmlns", "r", null, Links);
            xml.WriteStartElement("sheets", Main);
            foreach (var (i, name) in names.Index()) Element(xml, "sheet", Main, ("name", name), ("sheetId", $"{i + 1}"), ("r:id", $"s{i + 1}"));
        }

        Relations(zip, "xl/_rels/workbook.xml.rels", [.. names.Select((_, i) => ($"s{i + 1}", Office + "worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", Office + "styles", "styles.xml")]);
        Relations(zip, "_rels/.rels", [("book", Office + "officeDocument", "xl/workbook.xml")]);
        using var types = Part(zip, "[Content_Types].xml");
        types.WriteStartElement("Types", Package + "content-types");
        Element(types, "Default", Package + "content-types", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        (string Part, string Type)[] parts = [("/xl/workbook.xml", "sheet.main+xml"), ("/xl/styles.xml", "styles+xml"), .. names.Select((_, i) => ($"/xl/worksheets/sheet{i + 1}.xml", "worksheet+xml"))];
        foreach (var (part, type) in parts) Element(types, "Override", Package + "content-types", ("PartName", part), ("ContentType", Sheet + type));
    }

    private static void Relations(ZipArchive zip, string part, IEnumerable<(string Id, string Type, string Target)> all)
    {
        using var xml = Part(zip, part);
        xml.WriteStartElement("Relationships", Package + "relationships");
        foreach (var (id, type, target) in all) Element(xml, "Relationship", Package + "relationships", ("Id", id), ("Type", type), ("Target", target));
    }

    private static void Element(XmlWriter xml, string name, string space, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, space);
        foreach (var (key, value) in attributes)
            if (key == "r:id") xml.WriteAttributeString("r", "id", Links, value);
            else xml.WriteAttributeString(key, value);
        xml.WriteEndElement();
    }

    private static XmlWriter Part(ZipArchive zip, string name) =>
        XmlWriter.Create(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new() { Encoding = new UTF8Encoding(false), CloseOutput = true });
}

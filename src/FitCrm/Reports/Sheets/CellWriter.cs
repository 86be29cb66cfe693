using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using FitCrm.Kernel;

namespace FitCrm.Reports.Sheets;

/// <summary>Writes the rows of one sheet as typed cells.</summary>
internal sealed class CellWriter(OpenXmlWriter xml, CellLooks looks)
{
    private const int LongestText = 32_767;
    private static readonly DateOnly FirstDay = new(1900, 3, 1);   // before it spreadsheets count a 29 February 1900 that never was
    private static readonly int Epoch = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>Begins the sheet with its head, which stays in sight.</summary>
    public void Open(IReadOnlyList<string> columns, bool first)
    {
        xml.WriteStartElement(new Worksheet());
        var head = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        xml.WriteElement(new SheetViews(new SheetView(head) { TabSelected = first ? true : null, WorkbookViewId = 0 }));
        xml.WriteElement(new Columns(columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = i == 0 ? 30 : Math.Clamp(c.Length + 3, 13, 40), CustomWidth = true })));
        xml.WriteStartElement(new SheetData());
        xml.WriteElement(new Row(columns.Select(c => Inline(c, CellLooks.Head))));
    }

    /// <summary>One row.</summary>
    public void Row(object?[] cells) => xml.WriteElement(new Row(cells.Select(CellOf)));

    /// <summary>Ends the sheet.</summary>
    public void Close()
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        int or long or double => Number(Digits.Of(value)),
        Share share => Number(Digits.Of(share.Value), CellLooks.Percent),
        Money money => Number(money.Major.ToString(CultureInfo.InvariantCulture), looks.Money(money.Currency)),
        DateOnly day when day >= FirstDay => Number(Serial(day), CellLooks.Day),
        Month month when month.First >= FirstDay => Number(Serial(month.First), CellLooks.Month),
        DateTimeOffset at => Number((at.UtcDateTime - new DateTime(1899, 12, 30)).TotalDays.ToString("0.######", CultureInfo.InvariantCulture), CellLooks.Moment),
        bool yes => new Cell { DataType = CellValues.Boolean, CellValue = new(yes ? "1" : "0") },
        _ => Inline(Digits.Of(value)),
    };

    private static string Serial(DateOnly day) => (day.DayNumber - Epoch).ToString(CultureInfo.InvariantCulture);

    private static Cell Number(string digits, uint? look = null) => new() { StyleIndex = look, CellValue = new(digits) };

    private static Cell Inline(string text, uint? look = null) => new(new InlineString(new Text(Written(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString, StyleIndex = look ?? (text is ['=' or '+' or '-' or '@' or '\'', ..] ? CellLooks.Quoted : null),
    };

    // XML has no words for some signs, and a cell no room for a book.
    private static string Written(string text)
    {
        if (text.Length > LongestText) text = text[..(LongestText - 1)] + "…";
        if (text.All(XmlConvert.IsXmlChar)) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) kept.Append(rune.Value >= 0x10000 || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        return kept.ToString();
    }
}

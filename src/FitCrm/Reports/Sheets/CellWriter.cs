using System.Globalization;
using System.Text;
using System.Xml;
using FitCrm.Kernel;

namespace FitCrm.Reports.Sheets;

/// <summary>Writes the rows of one sheet as typed cells.</summary>
internal sealed class CellWriter(XmlWriter xml, CellLooks looks)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LongestText = 32_767;
    private static readonly DateOnly FirstDay = new(1900, 3, 1);   // before it spreadsheets count a 29 February 1900 that never was
    private static readonly int Epoch = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>Begins the sheet with its head, which stays in sight.</summary>
    public void Open(IReadOnlyList<string> columns, bool first)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw($"<sheetViews><sheetView {(first ? "tabSelected=\"1\" " : "")}workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        xml.WriteRaw("<cols>" + string.Concat(columns.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{(i == 0 ? 30 : Math.Clamp(c.Length + 3, 13, 40))}\" customWidth=\"1\"/>"))) + "</cols>");
        xml.WriteStartElement("sheetData", Main);
        xml.WriteStartElement("row", Main);
        foreach (var column in columns) Inline(column, CellLooks.Head);
        xml.WriteEndElement();
    }

    /// <summary>One row.</summary>
    public void Row(object?[] cells)
    {
        xml.WriteStartElement("row", Main);
        foreach (var cell in cells) Cell(cell);
        xml.WriteEndElement();
    }

    /// <summary>Ends the sheet.</summary>
    public void Close()
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Cell(object? value)
    {
        switch (value)
        {
            case null: xml.WriteStartElement("c", Main); xml.WriteEndElement(); break;
            case int or long or double: Number(Digits.Of(value), CellLooks.Plain); break;
            case Share share: Number(Digits.Of(share.Value), CellLooks.Percent); break;
            case Money money: Number(money.Major.ToString(CultureInfo.InvariantCulture), looks.Money(money.Currency)); break;
            case DateOnly day when day >= FirstDay: Number(Serial(day), CellLooks.Day); break;
            case Month month when month.First >= FirstDay: Number(Serial(month.First), CellLooks.Month); break;
            case DateTimeOffset at: Number((at.UtcDateTime - new DateTime(1899, 12, 30)).TotalDays.ToString("0.######", CultureInfo.InvariantCulture), CellLooks.Moment); break;
            case bool yes: Value("b", yes ? "1" : "0", CellLooks.Plain); break;
            default: Inline(Digits.Of(value)); break;
        }
    }

    private static string Serial(DateOnly day) => (day.DayNumber - Epoch).ToString(CultureInfo.InvariantCulture);

    private void Number(string digits, int look) => Value("n", digits, look);

    private void Value(string type, string value, int look)
    {
        Begin(type, look);
        xml.WriteElementString("v", Main, value);
        xml.WriteEndElement();
    }

    private void Inline(string text, int? look = null)
    {
        Begin("inlineStr", look ?? (text is ['=' or '+' or '-' or '@' or '\'', ..] ? CellLooks.Quoted : CellLooks.Plain));
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Written(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Begin(string type, int look)
    {
        xml.WriteStartElement("c", Main);
        if (look != CellLooks.Plain) xml.WriteAttributeString("s", look.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("t", type);
    }

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

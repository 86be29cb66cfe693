using System.Globalization;
using System.Xml;

namespace FitCrm.Reports.Sheets;

/// <summary>How cells look: what a spreadsheet calls cell formats. Each currency gets its own when it is first met.</summary>
internal sealed class CellLooks
{
    /// <summary>Numbers and text as they come.</summary>
    public const int Plain = 0;

    /// <summary>The head of a table.</summary>
    public const int Head = 1;

    /// <summary>A day.</summary>
    public const int Day = 2;

    /// <summary>A share as a percentage.</summary>
    public const int Percent = 3;

    /// <summary>A moment, in UTC.</summary>
    public const int Moment = 4;

    /// <summary>A text that begins like a formula: it stays text when somebody edits the cell.</summary>
    public const int Quoted = 5;

    /// <summary>A month.</summary>
    public const int Month = 6;

    private const int FirstMoney = 7;
    private const int FirstFormat = 164;   // numbers below are the spreadsheet's own

    private readonly List<string> _currencies = [];

    /// <summary>The look of an amount in a currency.</summary>
    public int Money(string currency)
    {
        if (!_currencies.Contains(currency)) _currencies.Add(currency);
        return FirstMoney + _currencies.IndexOf(currency);
    }

    /// <summary>Writes <c>styles.xml</c>.</summary>
    public void Write(XmlWriter xml, string space)
    {
        List<string> formats = ["yyyy-mm-dd", "0.0%", "yyyy-mm-dd hh:mm", "mmm yyyy", .. _currencies.Select(MoneyFormat)];
        xml.WriteStartElement("styleSheet", space);
        xml.WriteStartElement("numFmts", space);
        xml.WriteAttributeString("count", Text(formats.Count));
        foreach (var (i, format) in formats.Index())
        {
            xml.WriteStartElement("numFmt", space);
            xml.WriteAttributeString("numFmtId", Text(FirstFormat + i));
            xml.WriteAttributeString("formatCode", format);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteRaw("<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        List<string> looks = [Look(0), Look(0, " fontId=\"1\" applyFont=\"1\""), Look(FirstFormat), Look(FirstFormat + 1), Look(FirstFormat + 2), Look(49, " quotePrefix=\"1\""), Look(FirstFormat + 3), .. _currencies.Select((_, i) => Look(FirstFormat + 4 + i))];
        xml.WriteRaw($"<cellXfs count=\"{Text(looks.Count)}\">{string.Concat(looks)}</cellXfs>");
        xml.WriteEndElement();
    }

    private static string Look(int format, string more = "") =>
        $"<xf numFmtId=\"{Text(format)}\"{(more.Contains("fontId", StringComparison.Ordinal) ? "" : " fontId=\"0\"")} fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"{more}/>";

    private static string MoneyFormat(string currency) =>
        Kernel.Money.DecimalsOf(currency) is > 0 and var decimals ? $"#,##0.{new string('0', decimals)} \"{currency}\"" : $"#,##0 \"{currency}\"";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using DocumentFormat.OpenXml.Spreadsheet;

namespace FitCrm.Reports.Sheets;

/// <summary>How cells look: what a spreadsheet calls cell formats. Each currency gets its own when it is first met.</summary>
internal sealed class CellLooks
{
    /// <summary>The head of a table.</summary>
    public const uint Head = 1;

    /// <summary>A text that begins like a formula: it stays text when somebody edits the cell.</summary>
    public const uint Quoted = 2;

    /// <summary>A day.</summary>
    public const uint Day = 3;

    /// <summary>A share as a percentage.</summary>
    public const uint Percent = 4;

    /// <summary>A moment, in UTC.</summary>
    public const uint Moment = 5;

    /// <summary>A month.</summary>
    public const uint Month = 6;

    private const uint FirstMoney = 7;
    private const uint FirstFormat = 164;   // numbers below are the spreadsheet's own
    private const uint AsText = 49;

    private readonly List<string> _currencies = [];

    /// <summary>The look of an amount in a currency.</summary>
    public uint Money(string currency)
    {
        if (!_currencies.Contains(currency)) _currencies.Add(currency);
        return FirstMoney + (uint)_currencies.IndexOf(currency);
    }

    /// <summary>All of them, in the order of their numbers.</summary>
    public Stylesheet Styles()
    {
        List<string> formats = ["yyyy-mm-dd", "0.0%", "yyyy-mm-dd hh:mm", "mmm yyyy", .. _currencies.Select(MoneyFormat)];
        return new(
            new NumberingFormats(formats.Select((f, i) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)i, FormatCode = f })),
            new Fonts(FontOf(), FontOf(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats([new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, Look(AsText, quoted: true), .. formats.Select((_, i) => Look(FirstFormat + (uint)i))]));
    }

    private static CellFormat Look(uint format, bool? quoted = null) => new() { NumberFormatId = format, ApplyNumberFormat = true, QuotePrefix = quoted };

    private static Font FontOf(params Bold[] bold) => new([.. bold, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }]);

    private static string MoneyFormat(string currency) =>
        Kernel.Money.DecimalsOf(currency) is > 0 and var decimals ? $"#,##0.{new string('0', decimals)} \"{currency}\"" : $"#,##0 \"{currency}\"";
}

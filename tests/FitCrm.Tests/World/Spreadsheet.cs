using ExcelDataReader;

namespace FitCrm.Tests.World;

/// <summary>A spreadsheet read by another program's eyes.</summary>
internal static class Spreadsheet
{
    static Spreadsheet() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    /// <summary>Opens one.</summary>
    public static IExcelDataReader Open(byte[] file) => ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file));

    /// <summary>The cells of all sheets, by the names on the tabs.</summary>
    public static Dictionary<string, List<object?[]>> Read(byte[] file)
    {
        using var reader = Open(file);
        var sheets = new Dictionary<string, List<object?[]>>();
        do
        {
            sheets[reader.Name] = [];
            while (reader.Read()) sheets[reader.Name].Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }
        while (reader.NextResult());
        return sheets;
    }
}

using System.IO.Compression;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Reports.Sheets;
using FitCrm.Staff;
using FitCrm.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Reports;

/// <summary>Every report as a spreadsheet, read back by another program's eyes.</summary>
public class SpreadsheetTests
{
    private const string Period = "from=2025-12-01&to=2025-12-31&asOf=2026-03-01";

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task The_renewals_stand_in_sheets_with_the_numbers_of_the_API(string database)
    {
        await using var club = await Club.Open(database);
        await December.Fill(club);
        var owner = await club.As(Roles.Owner);
        var json = JsonDocument.Parse(await owner.GetStringAsync(new Uri("/api/v1/reports/renewals?" + Period, UriKind.Relative))).RootElement;
        using var answer = await owner.GetAsync(new Uri($"/api/v1/reports/renewals?{Period}&format=xlsx", UriKind.Relative));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("renewals-2026-03-01.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        var sheets = Spreadsheet.Read(await answer.Content.ReadAsByteArrayAsync());
        Assert.All(["Renewal rates", "Renewal rate by month"], name => Assert.Contains(name, sheets.Keys));
        var figures = sheets["Figures"].Skip(1).ToDictionary(r => (string)r[0]!, r => r[1]);
        Assert.Equal((7.0, 4.0, json.GetProperty("rate").GetDouble()), (figures["due"], figures["renewed"], figures["rate"]));
        Assert.Equal((new DateTime(2025, 12, 1), json.GetProperty("interval")[0].GetDouble()), (figures["from"], figures["interval / low"]));
        Assert.Equal(["All contracts", 7.0, 7.0, 4.0, null, null, null], sheets["Renewal rates"][1]);
        Assert.Equal(["EUR", 343.0, 245.0], sheets["Money"][1][..3].ToArray());
    }

    [Theory]
    [InlineData("renewals")]
    [InlineData("survival")]
    [InlineData("attrition")]
    [InlineData("pipeline")]
    [InlineData("touches")]
    [InlineData("members")]
    [InlineData("visits")]
    public async Task Command_and_API_write_the_same_sheets_of_every_report(string name)
    {
        await using var club = await Club.Open("sqlite");
        await December.Fill(club);
        var file = Path.Combine(club.DataFolder, name + ".xlsx");
        Assert.Equal(0, await new CommandLine(TheHouse.Modules).Run(["report", name, "--as-of", "2026-03-01", "--format", "xlsx", "--out", file, "--data", club.Services.GetRequiredService<AppOptions>().DataFolder]));
        var owner = await club.As(Roles.Owner);
        var told = Spreadsheet.Read(await owner.GetByteArrayAsync(new Uri($"/api/v1/reports/{name}?asOf=2026-03-01&format=xlsx", UriKind.Relative)));
        var written = Spreadsheet.Read(await File.ReadAllBytesAsync(file));
        Assert.Equal(told.Keys, written.Keys);
        Assert.All(told, s => Assert.Equal(s.Value, written[s.Key]));
        Assert.All(told.Values, rows => Assert.All(rows[0], head => Assert.False(((string)head!).StartsWith("Reports.", StringComparison.Ordinal), (string)head)));
    }

    [Fact]
    public async Task Cells_are_typed_a_text_is_never_a_formula_and_the_head_stays_in_sight()
    {
        var rows = new object?[][]
        {
            ["=1+1", new DateOnly(2026, 2, 28), new Money(-129_950, "EUR"), new Money(500, "JPY"), .25, true],
            ["-2 \u0001 <&> 😀", null, null, null, 7L, false],
        };
        using var file = new MemoryStream();
        await Workbook.Write([NamedSheet.Of("One: a/b [and] much more than thirty-one signs", ["a", "b", "c", "d", "e", "f"], rows), NamedSheet.Of("One: a/b [and] much more than thirty-one signs", ["a"], [])], file, default);
        var sheets = Spreadsheet.Read(file.ToArray());
        Assert.Equal(["One  a b  and  much more than t", "One  a b  and  much more than 2"], sheets.Keys);
        Assert.Equal(["=1+1", new DateTime(2026, 2, 28), -1299.5, 500.0, .25, true], sheets.Values.First()[1]);
        Assert.Equal("-2 \uFFFD <&> 😀", sheets.Values.First()[2][0]);
        using var zip = new ZipArchive(new MemoryStream(file.ToArray()));
        using var part = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await part.ReadToEndAsync();
        Assert.Contains("pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("f>", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_longer_than_a_sheet_goes_on_on_the_next()
    {
        using var file = new MemoryStream();
        await Workbook.Write([NamedSheet.Of("Long", ["n"], Enumerable.Range(1, Workbook.MostRows).Select(n => new object?[] { n }))], file, default);
        using var reader = Spreadsheet.Open(file.ToArray());
        Assert.Equal(2, reader.ResultsCount);
        reader.NextResult();
        Assert.Equal("Long 2", reader.Name);
        reader.Read();
        reader.Read();
        Assert.Equal((double)Workbook.MostRows, reader.GetValue(0));
        Assert.False(reader.Read());
    }

    [Fact]
    public async Task A_file_with_every_kind_of_cell_is_valid_to_the_letter_of_the_format()
    {
        var day = new DateOnly(2026, 2, 28);
        object?[] row = [null, "@plain\tx", 1, 2L, .5, new Share(.25), new Money(1, "EUR"), new Money(1, "KWD"), day, new DateOnly(1800, 1, 1), new Month(day), new DateTimeOffset(2026, 2, 28, 9, 30, 0, TimeSpan.Zero), true];
        using var file = new MemoryStream();
        await Workbook.Write([NamedSheet.Of("Kinds", [.. row.Select((_, i) => $"Column {i}")], [row]), NamedSheet.Of("Empty", ["a"], [])], file, default);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Equal(2, document.WorkbookPart!.WorksheetParts.Count());
    }
}

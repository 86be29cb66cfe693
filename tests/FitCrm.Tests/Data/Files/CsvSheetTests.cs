using System.Text;
using FitCrm.Data;
using FitCrm.Data.Files;

namespace FitCrm.Tests.Data.Files;

public sealed class CsvSheetTests
{
    [Theory]
    [InlineData("utf-8"), InlineData("utf-16"), InlineData("utf-16BE"), InlineData("windows-1251")]
    public void Cyrillic_is_read_in_every_encoding(string encoding)
    {
        using var file = SmallFile.Of("имя;город\nМария Иванова;Тверь\nПётр;Псков\n", encoding);
        Assert.Equal(["Мария Иванова·Тверь", "Пётр·Псков"], file.Rows());
    }

    [Fact]
    public void Accents_are_read_as_windows_1252()
    {
        using var file = SmallFile.Of("prénom;ville\nFrançoise;Besançon\nRené;Mâcon\n", "windows-1252");
        Assert.Equal(["prénom", "ville"], file.Sheet().Header);
        Assert.Equal("Françoise·Besançon", file.Rows()[0]);
    }

    [Fact]
    public void An_accent_on_the_last_line_of_a_long_file_still_tells_the_encoding()
    {
        var text = "id,name\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i},Plain\n")) + "99,Zoé\n";
        using var utf8 = SmallFile.Of(text);
        using var latin = SmallFile.Of(text, "windows-1252");
        Assert.Equal("99·Zoé", utf8.Rows()[^1]);
        Assert.Equal("99·Zoé", latin.Rows()[^1]);
    }

    [Fact]
    public void A_mark_at_the_start_is_no_part_of_the_first_column()
    {
        using var file = SmallFile.Of([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("id,имя\n1,Аня\n")]);
        Assert.Equal(["id", "имя"], file.Sheet().Header);
    }

    [Theory]
    [InlineData(','), InlineData(';'), InlineData('\t'), InlineData('|')]
    public void The_delimiter_is_found(char d)
    {
        using var file = SmallFile.Of($"id{d}name{d}price\n1{d}Ann{d}3\n2{d}\"Lee{d} Bo\"{d}4\n");
        Assert.Equal(["1·Ann·3", $"2·Lee{d} Bo·4"], file.Rows());
    }

    [Fact]
    public void A_comma_for_decimals_is_not_taken_for_the_delimiter()
    {
        using var file = SmallFile.Of("id;price;fee\n1;10,50;2,00\n2;11,00;3,25\n");
        Assert.Equal("1·10,50·2,00", file.Rows()[0]);
    }

    [Fact]
    public void A_map_says_delimiter_and_encoding()
    {
        using var file = SmallFile.Of("имя,город;x\nАня,Тверь;1\n", "windows-1251");
        Assert.Equal(["имя,город", "x"], file.Sheet(new() { Delimiter = ";", Encoding = "windows-1251" }).Header);
        Assert.Equal("file-encoding-unknown", Assert.Throws<FileRefused>(() => file.Sheet(new() { Encoding = "klingon" })).Code);
    }

    [Fact]
    public void A_row_quoted_as_a_whole_is_split_again()
    {
        using var file = SmallFile.Of("id,days,drink\n\"1,\"\"Mon, Sat\"\",cola\"\n\"2,Sun,\"\n3,Tue,tea\n");
        Assert.Equal(["1·Mon, Sat·cola", "2·Sun·", "3·Tue·tea"], file.Rows());
    }

    [Fact]
    public void Quotes_newlines_and_spaces_inside_cells_stay()
    {
        using var file = SmallFile.Of("id,note\r\n1,\"he said \"\"hi\"\",\r\nthen left\"\r\n2, \"x\" \r\n3,5\" disc\r\n");
        Assert.Equal(["1·he said \"hi\",\nthen left", "2·x", "3·5\" disc"], file.Rows());
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_one_row()
    {
        using var file = SmallFile.Of("id,name\n1,Ann\n2,\"Bo\n3,Cy\n4,Di\n");
        Assert.Equal(["1·Ann", "3: broken", "3·Cy", "4·Di"], file.Rows());
    }

    [Fact]
    public void Short_rows_are_filled_wide_rows_are_broken_empty_lines_are_counted_but_not_read()
    {
        using var file = SmallFile.Of("a,b,c\n1\n\n   \n2,x,y,,\n3,x,y,z,w\n,,\n");
        Assert.Equal([2, 5, 6, 7], file.Sheet().Rows().Select(r => r.Number));
        Assert.Equal(["1", "2·x·y··", "6: broken", "··"], file.Rows());
    }

    [Fact]
    public void Nul_characters_are_left_out_and_a_row_without_end_is_broken()
    {
        using var file = SmallFile.Of($"id,name\n1,A\0nn\n2,{new string('x', LineReader.Longest + 5)}\n3,Cy");
        Assert.Equal(["1·Ann", "3: broken", "3·Cy"], file.Rows());
    }

    [Fact]
    public void Old_line_ends_are_understood()
    {
        using var file = SmallFile.Of("id,name\r1,Ann\r2,Bo\r");
        Assert.Equal(["1·Ann", "2·Bo"], file.Rows());
    }

    [Fact]
    public void No_file_and_an_empty_file_are_refused()
    {
        using var empty = SmallFile.Of("\n\n");
        Assert.Equal("file-empty", Assert.Throws<FileRefused>(() => empty.Sheet()).Code);
        Assert.Equal("file-missing", Assert.Throws<FileRefused>(() => Sheet.Open("/nowhere/x.csv", new())).Code);
    }
}

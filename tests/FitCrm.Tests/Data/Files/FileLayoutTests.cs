using FitCrm.Data;
using FitCrm.Data.Files;

namespace FitCrm.Tests.Data.Files;

public sealed class FileLayoutTests
{
    [Theory]
    [InlineData("Member_ID,First Name,E-Mail,Mobile,Date of Birth,Membership Start Date")]
    [InlineData("ид,Имя,Электронная почта,Телефон,Дата рождения,Дата начала")]
    [InlineData("N° adhérent,Prénom,Courriel,Téléphone,Date de naissance,Date de début")]
    [InlineData("ID Anggota,Nama Depan,Surel,No HP,Tanggal Lahir,Tanggal Mulai")]
    [InlineData("सदस्य आईडी,पहला नाम,ईमेल,मोबाइल,जन्म तिथि,प्रारंभ तिथि")]
    public void Columns_are_recognised_in_the_languages_of_the_screens(string header)
    {
        using var file = SmallFile.Of(header + "\nM1,Ann,ann@example.org,+4912345678,1990-05-06,2024-01-02\n");
        Assert.Equal(
            "M1 Ann ann@example.org +4912345678 1990-05-06 2024-01-02",
            file.Read(r => $"{r.Text(Sample.Id)} {r.Text(Sample.FirstName)} {r.Text(Sample.Email)} {r.Text(Sample.Phone)} {r.Day(Sample.Birthday):yyyy-MM-dd} {r.Day(Sample.StartsOn):yyyy-MM-dd}")[0]);
    }

    [Fact]
    public void A_map_goes_before_the_names_of_columns_and_unknown_columns_are_kept()
    {
        using var file = SmallFile.Of("email,contact,shoe size,secret\nold@example.org,new@example.org,43,x\n");
        var map = new ImportMap { Columns = new Dictionary<string, string> { ["contact"] = "email", ["secret"] = "" } };
        Assert.Equal("new@example.org", file.Read(r => r.Text(Sample.Email), map)[0]);
        Assert.Equal(["email=old@example.org", "shoe size=43"], file.Read(r => r.Extra().Select(e => $"{e.Key}={e.Value}").ToList(), map)[0]);
    }

    [Fact]
    public void Words_and_constants_of_the_map_are_used()
    {
        using var file = SmallFile.Of("id,sex,price\n1,Herr,\n2,F,7\n");
        var map = new ImportMap
        {
            Values = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["sex"] = new Dictionary<string, string> { ["herr"] = "male" } },
            Constants = new Dictionary<string, string> { ["price"] = "49.00", ["consentEmail"] = "true" },
        };
        Assert.Equal(["male 49.00 True", "female 7 True"], file.Read(r => FormattableString.Invariant($"{r.Word(Sample.Sex)} {r.Amount(Sample.Price)} {r.YesNo(Sample.ConsentEmail)}"), map));
    }

    [Fact]
    public void A_map_that_names_what_does_not_exist_is_refused()
    {
        using var file = SmallFile.Of("id\n1\n");
        var columns = new ImportMap { Columns = new Dictionary<string, string> { ["nope"] = "email" } };
        var fields = new ImportMap { Columns = new Dictionary<string, string> { ["id"] = "nope" } };
        Assert.Equal("map-column-unknown", Assert.Throws<FileRefused>(() => file.Read(r => r.Number, columns)).Code);
        Assert.Equal("map-field-unknown", Assert.Throws<FileRefused>(() => file.Read(r => r.Number, fields)).Code);
    }

    [Fact]
    public void A_value_that_is_not_understood_rejects_its_row_with_column_and_reason()
    {
        using var file = SmallFile.Of("id,Start date,price\n7,2024-02-30,12\n");
        var reject = file.Read(r => { r.Day(Sample.StartsOn); r.Amount(Sample.Price); return r.Rejected; })[0]!;
        Assert.Equal((2, "Start date", "2024-02-30"), (reject.Row, reject.Column, reject.Value));
        Assert.Contains("2024-12-31", reject.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_begins_like_a_formula_stays_text_in_and_out()
    {
        using var file = SmallFile.Of("id,name\n=1+1,'=SUM(A1)\n-5,@home\n");
        Assert.Equal(["=1+1 =SUM(A1)", "-5 @home"], file.Read(r => $"{r.Text(Sample.Id)} {r.Text(Sample.FullName)}"));
        Assert.Equal("'+4912345678", Cell.Out("+4912345678"));
        Assert.Equal("+4912345678", Cell.In(Cell.Out("+4912345678")));
    }

    [Fact]
    public void The_member_number_is_preferred_to_a_plain_id_for_visits()
    {
        using var file = SmallFile.Of("id,date,member_id\n900,2024-01-01,M5\n");
        var person = new ImportField("person");
        Assert.Equal("M5", file.Read(r => r.Text(person), kind: new Sample("visits", [person, new("at", FieldForm.Moment)]))[0]);
    }
}

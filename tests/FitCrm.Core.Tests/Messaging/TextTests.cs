using FitCrm.Messaging;
using FitCrm.Messaging.Texts;

namespace FitCrm.Core.Tests.Messaging;

public sealed class TextTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>What section 5 of the specification sends, and where: the key of a text is the key of its touch.</summary>
    public static TheoryData<string, TextFor> Wanted => new()
    {
        { "welcome", TextFor.Email }, { "welcome", TextFor.Task }, { "no-first-visit", TextFor.Task }, { "no-first-visit", TextFor.Sms },
        { "first-visit", TextFor.Prompt }, { "goal-session", TextFor.Task }, { "low-start", TextFor.Email }, { "first-class", TextFor.Email },
        { "first-class", TextFor.Task }, { "progress", TextFor.Task }, { "slip", TextFor.Email }, { "absent", TextFor.Task },
        { "milestone", TextFor.Prompt }, { "milestone", TextFor.Email }, { "milestone-streak", TextFor.Prompt }, { "milestone-streak", TextFor.Email },
        { "birthday", TextFor.Email }, { "birthday", TextFor.Prompt }, { "half-way", TextFor.Task }, { "half-way-friend", TextFor.Task },
        { "your-year", TextFor.Email }, { "renewal-talk", TextFor.Task }, { "renewal-talk", TextFor.Prompt }, { "recovery-1", TextFor.Task },
        { "recovery-2", TextFor.Email }, { "recovery-3", TextFor.Email },
    };

    [Theory, MemberData(nameof(Wanted))]
    public void Every_touch_has_its_text_and_reads_well_without_any_value(string key, TextFor where)
    {
        var text = Shipped().Text(where, key, "en", new Dictionary<string, string> { ["clubName"] = "Riverside" });
        Assert.NotNull(text);
        Assert.DoesNotContain("  ", text.Body, StringComparison.Ordinal);
        Assert.DoesNotContain('{', text.Title + text.Body);
        Assert.True(where is TextFor.Sms or TextFor.Prompt || text.Title.Length > 10);
    }

    [Fact]
    public void Wherever_a_message_may_become_a_prompt_there_is_one()
    {
        var shelf = Shipped();
        Assert.All(shelf.All.Where(t => t.For == TextFor.Email).Select(t => t.Key), key => Assert.True(shelf.Knows(TextFor.Prompt, key), key));
    }

    [Fact]
    public void The_birthday_message_makes_no_offer_and_the_slip_message_names_no_price()
    {
        var shelf = Shipped();
        Assert.DoesNotContain("on us", shelf.Text(TextFor.Email, "birthday", "en", Nothing)!.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("price", shelf.Text(TextFor.Email, "slip", "en", Nothing)!.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_language_without_the_text_gets_its_base_language_and_then_English()
    {
        var shelf = new TextShelf([Text("welcome", "en", 0, "Hello"), Text("welcome", "pt", 0, "Olá")]);
        Assert.Equal("Olá", shelf.Text(TextFor.Email, "welcome", "pt-BR", Nothing)!.Body);
        Assert.Equal("Hello", shelf.Text(TextFor.Email, "welcome", "fi", Nothing)!.Body);
        Assert.Null(shelf.Text(TextFor.Email, "nothing", "en", Nothing));
    }

    [Fact]
    public void The_latest_version_holds()
    {
        var shelf = new TextShelf([Text("welcome", "en", 2, "Second"), Text("welcome", "en", 0, "Shipped"), Text("welcome", "en", 1, "First")]);
        Assert.Equal("Second", shelf.Text(TextFor.Email, "welcome", "en", Nothing)!.Body);
    }

    [Fact]
    public void A_name_with_a_line_break_cannot_add_a_header() =>
        Assert.Equal("Hello Maria Bcc: x", TextTests.Read("Hello {firstName|you}", "Body").Fill(new Dictionary<string, string> { ["firstName"] = "Maria\r\nBcc: x" }).Title);

    [Fact]
    public void A_title_of_two_lines_or_none_and_an_empty_body_are_refused()
    {
        Assert.IsType<TitleInvalid>(Texts("a\nb", "Body"));
        Assert.IsType<TitleInvalid>(Texts(" ", "Body"));
        Assert.IsType<BodyInvalid>(Texts("Title", " \n "));
        Assert.Equal(new FieldUnknown("x") with { Field = "title" }, Texts("{x}", "Body"));
        Assert.Equal(new LanguageInvalid("klingon"), FitCrm.Messaging.Texts.Text.Read("k", TextFor.Email, "klingon", 1, "T", "B").Refused);
    }

    private static FitCrm.Kernel.Refusal? Texts(string title, string body) => FitCrm.Messaging.Texts.Text.Read("k", TextFor.Email, "en", 1, title, body).Refused;

    private static Text Read(string title, string body) => FitCrm.Messaging.Texts.Text.Read("k", TextFor.Email, "en", 1, title, body).Value;

    private static Text Text(string key, string language, int version, string body) =>
        FitCrm.Messaging.Texts.Text.Read(key, TextFor.Email, language, version, "Title", body).Value;

    private static TextShelf Shipped()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FitCrm.sln"))) folder = folder.Parent!;
        return new(Directory.GetFiles(Path.Combine(folder.FullName, "seed", "templates"), "*.json").SelectMany(f => ShippedTexts.Read(File.ReadAllText(f))));
    }
}

using System.Text.Json;
using FitCrm.Data;
using FitCrm.Staff;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Membership;

public class RegisterTests
{
    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_person_is_found_by_name_in_any_script_by_last_digits_card_and_address(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club, Roles.FrontDesk);
        await desk.Post("/members", new { firstName = "Anna", lastName = "Müller", phone = "0151 2345678", email = "Anna.M@Example.org", cardCode = "A-17" });
        await desk.Post("/members", new { fullName = "Иван Ёлкин", phone = "+7 916 123-45-67" });
        await desk.Post("/members", new { fullName = "王小明" });
        await desk.Post("/members", new { fullName = "שָׁלוֹם כהן", externalId = "M-100" });

        foreach (var (typed, name) in new[]
        {
            ("muller", "Anna Müller"), ("ANNA mül", "Anna Müller"), ("345678", "Anna Müller"), ("0151 2345678", "Anna Müller"), ("A-17", "Anna Müller"),
            ("anna.m@example", "Anna Müller"), ("елкин", "Иван Ёлкин"), ("иван ёл", "Иван Ёлкин"), ("4567", "Иван Ёлкин"), ("小明", "王小明"), ("שלום", "שָׁלוֹם כהן"), ("M-100", "שָׁלוֹם כהן"),
        })
            Assert.Equal([name], (await desk.Get($"/members?search={Uri.EscapeDataString(typed)}")).Names());
        Assert.Empty((await desk.Get("/members?search=nobody")).Names());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_register_is_read_in_pages_that_leave_nobody_out(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club);
        foreach (var name in new[] { "Dora", "Anna", "Clara", "Berta", "Emma" }) await desk.Join(name);
        var (names, after) = (new List<string>(), "");
        do
        {
            var page = await desk.Get($"/members?take=2{after}");
            names.AddRange(page.Names());
            after = page.GetProperty("next").GetString() is { } next ? $"&after={next}" : null;
        }
        while (after is not null);
        Assert.Equal(["Anna", "Berta", "Clara", "Dora", "Emma"], names);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_cannot_be_is_refused_and_the_field_named(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club);
        await desk.Post("/members", new { fullName = "Anna", cardCode = "A-17", externalId = "M-1" });
        foreach (var (body, refusal) in new (object, string)[]
        {
            (new { email = "a@example.org" }, "422 name-missing fullName"), (new { fullName = "B", phone = "ask Bob" }, "422 phone-unclear phone"),
            (new { fullName = "B", email = "b at home" }, "422 email-unclear email"), (new { fullName = "B", birthday = "2030-01-01" }, "422 birthday-unlikely birthday"),
            (new { fullName = "B", cardCode = "A-17" }, "422 card-taken cardCode"), (new { fullName = "B", externalId = "M-1" }, "422 external-id-taken externalId"),
            (new { fullName = "B", birthday = "yesterday" }, "400 not-readable birthday"), (new { fullName = "B", sex = "maybe" }, "400 not-readable sex"),
            (new { fullName = "B", ownerId = Guid.NewGuid() }, "422 staff-unknown ownerId"), (new { fullName = "B", club = "XXX" }, "422 club-unknown club"),
        })
            Assert.Equal(refusal, await desk.RefusedPost("/members", body));
        Assert.Single((await desk.Get("/members")).Names());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_change_of_what_somebody_else_changed_is_refused_and_says_who_changed_what(string database)
    {
        await using var club = await Club.Open(database);
        var (mia, tom) = (await Desk.Of(club), await Desk.Of(club, Roles.FrontDesk));
        var anna = await mia.Post("/members", new { firstName = "Anna", lastName = "Berg", email = "anna@example.org", birthYear = 1990 });
        var address = $"/members/{anna.Id()}";
        var changed = await tom.Patch(address, new { version = anna.GetProperty("version").GetInt64(), phone = "0151 2345678", birthYear = (int?)null });
        Assert.Equal(("+491512345678", null, "anna@example.org"), (changed.Text("phone"), changed.Text("birthYear"), changed.Text("email")));

        using var late = await mia.Send(HttpMethod.Patch, address, new { version = anna.GetProperty("version").GetInt64(), lastName = "Hill" }, null);
        var problem = JsonDocument.Parse(await late.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((409, "changed-meanwhile"), ((int)late.StatusCode, problem.GetProperty("code").GetString()));
        Assert.StartsWith("front-desk of Riverside changed birthYear, phone", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);

        var renamed = await mia.Patch(address, new { version = changed.GetProperty("version").GetInt64(), lastName = "Hill" });
        Assert.Equal(("Anna Hill", changed.GetProperty("version").GetInt64() + 1), (renamed.Text("name"), renamed.GetProperty("version").GetInt64()));
        Assert.Equal("Anna Hill", (await mia.Get(address)).Text("fullName"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_same_key_is_one_write_and_with_another_body_a_refusal(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club);
        var first = await desk.Post("/members", new { fullName = "Anna" }, "key-1");
        Assert.Equal(first.GetRawText(), (await desk.Post("/members", new { fullName = "Anna" }, "key-1")).GetRawText());
        Assert.Equal("409 id-reused", await desk.RefusedPost("/members", new { fullName = "Berta" }, "key-1"));

        var id = Guid.NewGuid();
        await desk.Post("/members", new { id, fullName = "Clara" });
        Assert.Equal(id, (await desk.Post("/members", new { id, fullName = "Clara" })).Id());
        Assert.Equal("409 id-reused", await desk.RefusedPost("/members", new { id, fullName = "Dora" }));
        Assert.Equal(["Anna", "Clara"], (await desk.Get("/members")).Names());

        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => desk.Post("/members", new { fullName = "Emma" }, "key-2")));
        Assert.Single(together.Select(t => t.Id()).Distinct());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Nobody_sees_people_of_other_clubs_and_a_trainer_reaches_only_own_clients(string database)
    {
        await using var club = await Club.Open(database);
        var other = await club.Establish("HAM", "Harbour", "Europe/Berlin", "EUR");
        var owner = await Desk.Of(club);
        var anna = (await owner.Post("/members", new { fullName = "Anna", club = "BER", phone = "0151 2345678" })).Id();
        await owner.Post("/members", new { fullName = "Berta", club = "HAM" });
        Assert.Equal("422 club-not-named club", await owner.RefusedPost("/members", new { fullName = "Clara" }));

        var away = await Desk.Of(club, Roles.FrontDesk, other.Id);
        Assert.Equal(["Berta"], (await away.Get("/members")).Names());
        Assert.Equal("404 person-unknown", await away.Refused(HttpMethod.Get, $"/members/{anna}"));
        Assert.Equal("404 person-unknown", await away.Refused(HttpMethod.Patch, $"/members/{anna}", new { phone = "1" }));

        var trainer = await Desk.Of(club, Roles.Trainer);
        Assert.Null((await trainer.Get($"/members/{anna}")).Text("phone"));
        Assert.Equal("403 not-allowed", await trainer.Refused(HttpMethod.Get, $"/members/{anna}/timeline"));
        Assert.Equal("403 not-allowed", await trainer.Refused(HttpMethod.Patch, $"/members/{anna}", new { phone = "1" }));
        await owner.Patch($"/members/{anna}", new { trainerId = (await trainer.Get("/me")).Id() });
        var client = await trainer.Get($"/members/{anna}");
        Assert.Equal(("+491512345678", "trainer of Riverside"), (client.Text("phone"), client.Text("trainer")));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Two_desks_that_give_the_same_card_at_once_leave_it_with_one(string database)
    {
        await using var club = await Club.Open(database);
        var desk = await Desk.Of(club);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => desk.Send(HttpMethod.Post, "/members", new { fullName = $"Person {i}", cardCode = "C-1" }, null)));
        Assert.Single(answers, a => a.IsSuccessStatusCode);
        Assert.All(answers.Where(a => !a.IsSuccessStatusCode), a => Assert.Equal(422, (int)a.StatusCode));
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(1, await FitCrm.Membership.People.Rows(db).CountAsync());
    }
}

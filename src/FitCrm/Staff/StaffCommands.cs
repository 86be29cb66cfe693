using System.CommandLine;
using FitCrm.Data;
using FitCrm.Kernel;
using Microsoft.AspNetCore.Identity;

namespace FitCrm.Staff;

/// <summary><c>user add</c> and <c>token</c>.</summary>
internal static class StaffCommands
{
    public static IEnumerable<Command> Of(CommandHouse house)
    {
        var email = new Argument<string>("email") { Description = "Address of the user" };
        var role = new Option<string>("--role") { Description = string.Join(", ", Roles.All), Required = true };
        var club = new Option<string?>("--club") { Description = "Code of the club; the only one when it is left out" };
        var name = new Option<string?>("--name") { Description = "Name that colleagues see; the address when it is left out" };
        yield return new Command("user", "Users of the program")
        {
            house.Command("add", "Adds a user and prints a first password, once",
                (typed, app, ct) => AddUser(app, typed.GetValue(email)!, typed.GetValue(role)!, typed.GetValue(club), typed.GetValue(name), typed.GetValue(house.Json), ct), email, role, club, name),
        };
        var of = new Argument<string>("email") { Description = "Address of the user" };
        var days = new Option<int>("--days") { Description = "How long it is good, days", DefaultValueFactory = _ => 365 };
        yield return house.Command("token", "Makes an API token for a user and prints it, once",
            (typed, app, ct) => MakeToken(app, typed.GetValue(of)!, typed.GetValue(days), typed.GetValue(house.Json), ct), of, days);
    }

    private static async Task<int> AddUser(IServiceProvider app, string email, string role, string? club, string? name, bool json, CancellationToken ct)
    {
        if (!Roles.All.Contains(role)) throw new UsageException(new RoleUnknown(role).Text);
        var password = Passwords.New();
        var now = app.GetRequiredService<TimeProvider>().GetUtcNow();
        var added = await app.GetRequiredService<Team>().Add(new(Guid.CreateVersion7(now), email, name ?? email, role, await ClubOf(app, role, club, ct), password), ct);
        if (added.Refused is UserEmailUnfit typo) throw new UsageException(typo.Text);
        if (added.Refused is { } no) throw new CommandRefusedException(no.Text);
        if (json) CommandHouse.Print(new { id = added.Value, email, role, password });
        else Console.Out.WriteLine(Words.Of("Staff.user-added", email, role, password));
        return 0;
    }

    private static async Task<Guid?> ClubOf(IServiceProvider app, string role, string? code, CancellationToken ct)
    {
        if (Roles.EverywhereOnly.Contains(role)) return null;
        var clubs = app.GetRequiredService<Clubs>();
        if (code is not null) return (await clubs.ByCode(code, ct))?.Id ?? throw new UsageException($"No club has the code {code}.");
        var all = await clubs.All(ct);
        return all.Count == 1 ? all[0].Id : throw new UsageException(all.Count == 0 ? "There is no club yet: start the program or import first." : "Say which club: --club CODE.");
    }

    private static async Task<int> MakeToken(IServiceProvider app, string email, int days, bool json, CancellationToken ct)
    {
        if (days is < 1 or > 3650) throw new UsageException("--days is a number from 1 to 3650.");
        await using var scope = app.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<User>>().FindByNameAsync(email) ?? throw new CommandRefusedException($"Nobody signs in as {email}.");
        var token = await app.GetRequiredService<Team>().IssueToken(user.Id, TimeSpan.FromDays(days), ct);
        if (json) CommandHouse.Print(new { token });
        else Console.Out.WriteLine(token);
        return 0;
    }
}

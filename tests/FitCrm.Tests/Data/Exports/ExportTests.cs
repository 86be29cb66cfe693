using System.Security.Cryptography;
using System.Text.Json;
using FitCrm.Data.Exports;
using FitCrm.Membership;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Data.Exports;

public sealed class ExportTests
{
    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task An_export_is_imported_again_to_the_same_club_and_exported_again_byte_for_byte(string database)
    {
        await using var club = await Club.Open(database);
        await Fill(club);
        var first = await Export(club);
        await using var other = await Club.Open(database);
        foreach (var kind in new[] { "people", "contracts", "visits" })
            Assert.Equal(0, (await other.Import(kind, await File.ReadAllTextAsync(Path.Combine(first, kind + ".csv")))).Rejected);
        var second = await Export(other);
        foreach (var kind in new[] { "people", "contracts", "visits" })
            Assert.Equal(Sorted(first, kind), Sorted(second, kind));
        await using var db = await other.Dbs.CreateDbContextAsync();
        Assert.Equal(2, await Freezes.Rows(db).CountAsync());
        Assert.Equal(0, (await other.Import("people", await File.ReadAllTextAsync(Path.Combine(first, "people.csv")))).Updated);
    }

    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task The_manifest_names_every_file_with_its_rows_and_checksum_and_no_secret_leaves(string database)
    {
        await using var club = await Club.Open(database);
        await club.AddUser("owner@fitcrm.example", FitCrm.Staff.Roles.Owner);
        await Fill(club);
        var folder = await Export(club);
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json")));
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!, f => f);
        Assert.Equal(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length - 1, files.Count);
        foreach (var (name, entry) in files)
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, name)))), entry.GetProperty("sha256").GetString());
        Assert.Equal(3, files["people.csv"].GetProperty("rows").GetInt64());
        var users = await File.ReadAllTextAsync(Path.Combine(folder, "tables", "staff_users.json"));
        Assert.Contains("owner@fitcrm.example", users, StringComparison.Ordinal);
        Assert.DoesNotContain("PasswordHash", users, StringComparison.Ordinal);
        using var people = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "tables", "membership_people.json")));
        Assert.Equal(3, people.RootElement.GetArrayLength());
        await Assert.ThrowsAsync<FitCrm.Data.CommandRefusedException>(() => ActivatorUtilities.CreateInstance<Exporter>(club.Services).Run(folder, default));
    }

    private static async Task Fill(Club club)
    {
        await club.Import("people", """
            id,name,first name,last name,email,phone,birthday,sex,shoe size,status,note,consentEmail
            1,"=Berg, Anna",Anna,Berg,anna@example.org,+49 30 123456,1990-02-28,F,38,active,"likes ""yoga"" a lot",yes
            2,Иван Петров,,,,,,non-binary,,,,no
            3,,,,third@example.org,,,,,,,

            """);
        await club.Import("contracts", """
            contract id,member id,membership,begin date,end date,auto renew,price,paid on,freeze from,freeze to,cancelled on,cancel reason
            C1,1,Gold,2025-01-01,2026-01-14,no,480,2025-01-05,2025-03-01,2025-03-07,,
            C1,1,Gold,2025-01-01,2026-01-14,no,480,2025-01-05,2025-06-01,2025-06-07,,
            C2,2,Rolling,2025-05-05,,yes,39.90,no,,,2025-12-01,"moved, far"
            ,3,Gold,2025-02-01,2025-02-28,no,40.5,,,,,

            """);
        await club.Import("visits", "member,date,class,attended\n1,2025-02-01,,\n1,2025-10-26 02:30,Yoga,no\n2,2025-02-01T10:00:00.123456Z,,\n");
        await club.Pump();
    }

    private static async Task<string> Export(Club club)
    {
        var folder = Directory.CreateTempSubdirectory("fitcrm-export-").FullName;
        await ActivatorUtilities.CreateInstance<Exporter>(club.Services).Run(folder, default);
        return folder;
    }

    // A contract without an outside id gets its own one, and rows stand in the order of ids, which differ.
    private static IEnumerable<string> Sorted(string folder, string kind) => File.ReadLines(Path.Combine(folder, kind + ".csv")).Order(StringComparer.Ordinal);
}

namespace FitCrm.Shell.Demo;

/// <summary>The demo's sign-ins: shown once, and kept in the data folder in a file that only its owner can read.</summary>
internal static class SignInSheet
{
    /// <summary>Where they are kept.</summary>
    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, "demo-sign-ins.txt");

    /// <summary>One line for each member of staff: role, address, password, name and club.</summary>
    public static string Table(DemoPlace place)
    {
        var clubs = place.Clubs.ToDictionary(c => c.Id, c => c.Name);
        var rows = place.Staff.Select(s => (s.Role, s.Email, Password: s.Password!, Who: s.ClubId is { } club ? $"{s.Name}, {clubs[club]}" : s.Name)).ToList();
        var (role, email) = (rows.Max(r => r.Role.Length), rows.Max(r => r.Email.Length));
        return string.Join('\n', rows.Select(r => $"  {r.Role.PadRight(role)}  {r.Email.PadRight(email)}  {r.Password}  {r.Who}"));
    }

    /// <summary>Writes the file, for its owner's eyes only (mode 600 where the system knows modes).</summary>
    public static async Task Keep(string path, string table, CancellationToken ct)
    {
        File.Delete(path);
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var writer = new StreamWriter(path, how);
        await writer.WriteLineAsync(table.AsMemory(), ct);
    }
}

using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace FitCrm.Data;

/// <summary>A mistake in what was typed or configured: told in one line, exit code 2.</summary>
public class UsageException(string message) : Exception(message);

/// <summary>A check or an action that the program refuses: told in one line, exit code 1.</summary>
public sealed class CommandRefusedException(string message) : Exception(message);

/// <summary>Opens the program for a command: options common to all commands, answers for machines on standard output, words for people on standard error.</summary>
public sealed class CommandHouse(Func<AppOptions, WebApplication> build)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Folder of the database, photos, keys and logs.</summary>
    public Option<string> Data { get; } = new("--data") { Description = "Folder of database, photos, keys and logs (or FITCRM_DATA)", Recursive = true, DefaultValueFactory = _ => Env("FITCRM_DATA", "./data") };

    /// <summary>Which database.</summary>
    public Option<string> Database { get; } = new("--database") { Description = "sqlite or postgres (or FITCRM_DATABASE)", Recursive = true, DefaultValueFactory = _ => Env("FITCRM_DATABASE", "sqlite") };

    /// <summary>Where the database is.</summary>
    public Option<string> Connection { get; } = new("--connection") { Description = "Connection string (or FITCRM_CONNECTION)", Recursive = true, DefaultValueFactory = _ => Env("FITCRM_CONNECTION", "") };

    /// <summary>The business day.</summary>
    public Option<DateOnly?> AsOf { get; } = new("--as-of") { Description = "Business day, yyyy-MM-dd; today when it is left out", Recursive = true };

    /// <summary>Answer as one JSON document.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "One JSON document on standard output", Recursive = true };

    /// <summary>The options that every command takes.</summary>
    public IEnumerable<Option> Common => [Data, Database, Connection, AsOf, Json];

    /// <summary>What was typed, as the program's options.</summary>
    public AppOptions OptionsOf(ParseResult typed) => new()
    {
        DataFolder = Path.GetFullPath(typed.GetValue(Data)!),
        Database = typed.GetValue(Database)!,
        Connection = typed.GetValue(Connection)!,
        AsOf = typed.GetValue(AsOf),
    };

    /// <summary>A command that works on the open, migrated program. The action answers with an exit code.</summary>
    public Command Command(string name, string description, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> action, params Symbol[] parts) =>
        Made(name, description, (typed, ct) => Open(OptionsOf(typed), services => action(typed, services, ct), ct), parts);

    /// <summary>A command that only reads: a folder without a database is refused, and nothing is made there.</summary>
    public Command Reading(string name, string description, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> action, params Symbol[] parts) =>
        Made(name, description, (typed, ct) => Open(Existing(OptionsOf(typed)), services => action(typed, services, ct), ct), parts);

    /// <summary>The options, if the database they name is there.</summary>
    /// <exception cref="FileRefused">The folder has no database.</exception>
    public static AppOptions Existing(AppOptions options) => options is not { Database: "sqlite", Connection: "" } || File.Exists(options.SqliteFile) ? options
        : throw new FileRefused("database-missing", options.DataFolder);

    private static Command Made(string name, string description, Func<ParseResult, CancellationToken, Task<int>> run, Symbol[] parts)
    {
        var command = new Command(name, description);
        foreach (var part in parts)
        {
            if (part is Argument argument) command.Add(argument);
            else if (part is Option option) command.Add(option);
            else if (part is Command inner) command.Add(inner);
        }
        command.SetAction(run);
        return command;
    }

    /// <summary>Opens the program with the given options, brings the database up to date, and does something with it as the person at the command line.</summary>
    public async Task<int> Open(AppOptions options, Func<IServiceProvider, Task<int>> action, CancellationToken ct)
    {
        await using var app = build(options);
        Caller.Current = Caller.CommandLine;
        await FitCrm.Data.Database.Migrate(app.Services, ct);
        var code = await action(app.Services);
        await app.Services.GetRequiredService<OutboxPump>().Drain(ct);
        return code;
    }

    /// <summary>Prints one JSON document on standard output.</summary>
    public static void Print(object answer) => Console.Out.WriteLine(JsonSerializer.Serialize(answer, Indented));

    /// <summary>Words for people, on standard error.</summary>
    public static void Say(string words) => Console.Error.WriteLine(words);

    private static string Env(string name, string otherwise) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;
}

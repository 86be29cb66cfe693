using System.CommandLine;
using System.CommandLine.Parsing;
using FitCrm.Kernel;

namespace FitCrm;

/// <summary>One line for what was typed wrongly: what is wrong, and what to type.</summary>
internal static class Mistyped
{
    public static string Line(ParseResult typed)
    {
        var command = typed.CommandResult.Command;
        if (command is RootCommand or { Subcommands.Count: > 0 } && NoCommand(typed, command) is { } line) return line;
        return typed.Errors.Select(e => e.SymbolResult).OfType<OptionResult>().FirstOrDefault(o => o.Tokens.Count > 0) is { } option
            ? Words.Of("Data.typed-value", option.Option.Name, Wanted(option.Option.ValueType), option.Tokens[0].Value)
            : Words.Of("Data.typed-usage", typed.Errors[0].Message, UsageOf(typed.CommandResult));
    }

    private static string? NoCommand(ParseResult typed, Command command)
    {
        var known = string.Join(", ", command.Subcommands.Select(c => c.Name));
        var stranger = typed.UnmatchedTokens.Count > 0 ? typed.UnmatchedTokens[0] : null;
        return stranger is not null && !stranger.StartsWith('-') ? Words.Of("Data.typed-command", stranger, known)
            : typed.Errors.All(e => e.SymbolResult is CommandResult) && stranger is null ? Words.Of("Data.typed-no-command", command.Name, known) : null;
    }

    private static string Wanted(Type type) => Words.Of((Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var day when day == typeof(DateOnly) => "Data.wanted-day",
        var number when number == typeof(int) || number == typeof(long) => "Data.wanted-number",
        _ => "Data.wanted-value",
    });

    private static string UsageOf(CommandResult at)
    {
        var names = new List<string>();
        for (SymbolResult? here = at; here is CommandResult { Command: not RootCommand } command; here = here.Parent) names.Insert(0, command.Command.Name);
        var needed = at.Command.Options.Where(o => o.Required).Select(o => $"{o.Name} {o.Name.TrimStart('-').ToUpperInvariant()}");
        return string.Join(' ', ["fitcrm", .. names, .. at.Command.Arguments.Select(a => a.Name.ToUpperInvariant()), .. needed]);
    }
}

using System.CommandLine;
using FitCrm.Data;
using FitCrm.Kernel;

namespace FitCrm;

/// <summary>What was typed after the program's name: <c>serve</c> when nothing was, else a module's command.</summary>
internal sealed class CommandLine(Module[] modules)
{
    /// <summary>Exit 0 done, 1 a refusal or a failed check, 2 bad usage; never a stack trace for what a user can cause.</summary>
    public async Task<int> Run(string[] args)
    {
        Words.Add(typeof(CommandLine).Assembly);
        var house = new CommandHouse(options => House.Build(modules, options));
        var typed = Root(house).Parse(args.Length == 0 ? ["serve"] : args);
        if (typed.Errors.Count > 0) return Fail(Mistyped.Line(typed), 2);
        try
        {
            return await typed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException usage) { return Fail(usage.Message, 2); }
        catch (CommandRefusedException refused) { return Fail(refused.Message, 1); }
        catch (OperationCanceledException) { return Fail(Words.Of("Data.stopped"), 1); }
        catch (Exception fell) { return Fail(Mishap.Line(fell, house.OptionsOf(typed)), 1); }
    }

    private RootCommand Root(CommandHouse house)
    {
        var root = new RootCommand("FitCrm: the fitness club's own system, with a retention engine.");
        foreach (var option in house.Common) root.Add(option);
        root.Add(ServeCommand.Of(house, modules));
        foreach (var command in modules.SelectMany(m => m.Commands(house))) root.Add(command);
        return root;
    }

    private static int Fail(string words, int code)
    {
        Console.Error.WriteLine(words.ReplaceLineEndings(" "));
        return code;
    }
}

using FitCrm.Benchmarks;

// Standard output belongs to the one JSON document of --json; words for people go to standard error.
if (args is ["list"])
{
    foreach (var scenario in Catalogue.All) Console.WriteLine($"{scenario.Name,-18} {scenario.About}");
    return 0;
}
if (args is not ["run", var name, .. var options] || Catalogue.ByName(name) is not { } chosen || Options.Read(options) is not { } read)
{
    Console.Error.WriteLine("Type: list, or run NAME [--scale X] [--database sqlite|postgres] [--json]");
    return 2;
}
var figure = await Catalogue.Measure(chosen, read, CancellationToken.None);
Console.WriteLine(Answer.Of(chosen, figure, read));
return figure.Holds ? 0 : 1;

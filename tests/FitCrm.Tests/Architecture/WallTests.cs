using Mono.Cecil;

namespace FitCrm.Tests.Architecture;

/// <summary>Calls go down, news comes up, and only a module's front is public: the whole program, Core, Shell and Program.cs included.</summary>
public class WallTests
{
    private static readonly string[] Assemblies = [typeof(House).Assembly.Location, typeof(Kernel.Entity).Assembly.Location];

    private static IReadOnlyList<TypeDefinition> Types { get; } = [.. Assemblies.SelectMany(Wall.TypesOf)];

    [Fact]
    public void Every_module_knows_only_the_front_of_those_below_it() => Assert.Empty(Wall.Trespasses(Types));

    [Fact]
    public void Every_module_stands_in_the_picture() => Assert.Empty(Wall.Unlisted(Types));

    [Fact]
    public void The_picture_has_no_circles()
    {
        var placed = new HashSet<string>();
        foreach (var (module, below) in Wall.MayKnow)
        {
            Assert.All(below, b => Assert.Contains(b, placed));
            placed.Add(module);
        }
    }

    [Fact]
    public void Core_knows_no_package_and_no_clock()
    {
        var core = ModuleDefinition.ReadModule(typeof(Kernel.Entity).Assembly.Location);
        Assert.All(core.AssemblyReferences, a => Assert.StartsWith("System", a.Name, StringComparison.Ordinal));
        Assert.DoesNotContain(core.GetTypeReferences(), t => t.FullName is "System.TimeProvider" or "System.IO.File" or "System.Net.Http.HttpClient");
    }
}

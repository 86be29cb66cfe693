using System.CommandLine;

namespace FitCrm.Data;

/// <summary>One module of the house: what it adds to the program, its addresses and its commands. Program.cs lists them, lowest first.</summary>
public abstract class Module
{
    /// <summary>Registers services, event handlers, jobs, import kinds, menu entries.</summary>
    public virtual void Add(IServiceCollection services) { }

    /// <summary>Middleware around all other: what holds for every answer, faults included.</summary>
    public virtual void Wrap(WebApplication app) { }

    /// <summary>Middleware, in the order of the modules.</summary>
    public virtual void Use(WebApplication app) { }

    /// <summary>Maps pages and API.</summary>
    public virtual void Map(IEndpointRouteBuilder routes) { }

    /// <summary>Commands of the command line. <paramref name="house"/> opens the program with the common options of the line that was typed.</summary>
    public virtual IEnumerable<Command> Commands(CommandHouse house) => [];
}

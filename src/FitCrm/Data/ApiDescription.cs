using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FitCrm.Data;

/// <summary>What <c>/openapi/v1.json</c> tells beside the calls themselves: only <c>/api</c>, how to sign in, the problem answers, and what every write takes.</summary>
internal static class ApiDescription
{
    private const string Bearer = "bearer";

    private static readonly (string Status, string What)[] Problems =
    [
        ("400", "A value cannot be read; the problem names the field"), ("401", "Not signed in"), ("403", "Not allowed for the roles of the caller"), ("404", "Not there, or not in the caller's clubs"),
        ("409", "The id or Idempotency-Key was used for another call, or somebody else changed it meanwhile"), ("422", "Refused; the problem says why, and names the field where one is to blame"),
    ];

    private static readonly string[] Texts = ["type", "title", "detail", "code", "field"];

    public static void Set(OpenApiOptions options)
    {
        options.ShouldInclude = call => call.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "FitCrm";
            document.Components ??= new();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The token of POST /api/v1/sign-in or of the command token" };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((call, context, _) =>
        {
            if (!context.Description.RelativePath!.EndsWith("sign-in", StringComparison.Ordinal))
                (call.Security ??= []).Add(new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] });
            if (!HttpMethods.IsGet(context.Description.HttpMethod ?? "")) Write(call);
            call.Responses ??= [];
            foreach (var (status, what) in Problems) call.Responses.TryAdd(status, Problem(what));
            return Task.CompletedTask;
        });
    }

    private static void Write(OpenApiOperation call)
    {
        call.Parameters ??= [];
        call.Parameters.Add(new OpenApiParameter
        {
            Name = "Idempotency-Key", In = ParameterLocation.Header, Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = Once.LongestKey },
            Description = "Made by the caller: the same call again under the same key gives the same answer, another call under it 409 id-reused. Remembered for 30 days.",
        });
        call.Parameters.Add(new OpenApiParameter
        {
            Name = "preview", In = ParameterLocation.Query, Schema = new OpenApiSchema { Type = JsonSchemaType.Boolean },
            Description = "true: the answer as it would be, and nothing is saved",
        });
    }

    private static OpenApiResponse Problem(string what) => new()
    {
        Description = what,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = ProblemShape() } },
    };

    private static OpenApiSchema ProblemShape() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = Texts.ToDictionary(n => n, n => (IOpenApiSchema)new OpenApiSchema { Type = JsonSchemaType.String })
            .Append(new("status", new OpenApiSchema { Type = JsonSchemaType.Integer })).ToDictionary(),
    };
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.Admin;

/// <summary>
/// Turns a form of a page into the control call of the same name, so that a page can do nothing that a program cannot.
/// Fields beginning with n: are numbers, with b: and f: ticks.
/// </summary>
internal sealed class AdminForms(HttpClient http)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/admin/do/{**call}", Answer);

    private async Task Answer(HttpContext context, string call)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var back = form["_back"].ToString() is ['/', ..] page && !page.StartsWith("//", StringComparison.Ordinal)
            ? page
            : "/";
        var query = form["_query"].ToString();
        var url = $"{context.Request.Scheme}://{context.Request.Host}/control/{call}{query}";
        using var body = new StringContent(Body(form).ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri(url), body, context.RequestAborted);
        var text = await answer.Content.ReadAsStringAsync(context.RequestAborted);
        var outcome = new QueryBuilder();
        outcome.Add(
            answer.IsSuccessStatusCode ? "done" : "failed", answer.IsSuccessStatusCode ? "Done." : Problem(text));
        var join = back.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = back + join + outcome.ToString()[1..];
    }

    private static JsonObject Body(IFormCollection form)
    {
        var members = new JsonObject();

        foreach (var (name, values) in form)
        {
            var value = values.ToString();

            if (name.StartsWith('_') || value.Length == 0)
            {
                continue;
            }

            if (name.StartsWith("n:", StringComparison.Ordinal))
            {
                members[name[2..]] = decimal.TryParse(value, CultureInfo.InvariantCulture, out var number)
                    ? JsonValue.Create(number)
                    : JsonValue.Create(value);
            }
            else if (name.StartsWith("b:", StringComparison.Ordinal))
            {
                members[name[2..]] = true;
            }
            else if (name.StartsWith("f:", StringComparison.Ordinal))
            {
                members.TryAdd(name[2..], false);
            }
            else
            {
                members[name] = name == "scopes" ? string.Join(',', values.ToArray()) : value;
            }
        }

        return form["_wrap"].ToString() switch
        {
            "calls" => new JsonObject { ["calls"] = new JsonArray(members) },
            "" => members,
            var wrap => new JsonObject { [wrap] = members },
        };
    }

    private static string Problem(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.GetProperty("error").GetString() ?? text;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "The values were not understood.";
        }
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CreatorFlow.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CreatorFlow.Tests.Ui;

/// <summary>Renders a component as the server does and reads its markup back.</summary>
internal static class Rendered
{
    public static Task<IElement> Body<T>(params (string Name, object? Value)[] parameters) where T : IComponent =>
        Body(typeof(T), parameters);

    public static async Task<IElement> Body(Type component, params (string Name, object? Value)[] parameters)
    {
        await using var services = new ServiceCollection().AddUi().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);

        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var given = ParameterView.FromDictionary(parameters.ToDictionary(one => one.Name, one => one.Value));
            return (await renderer.RenderComponentAsync(component, given)).ToHtmlString();
        });

        return new HtmlParser().ParseDocument(html).Body!;
    }
}

using CreatorFlow.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CreatorFlow.Tests.Ui;

public sealed class LoadedComponentTests
{
    [Fact]
    public async Task A_page_is_drawn_when_its_answers_are_there_and_not_before()
    {
        var body = await Rendered.Body<Late>(("Asked", "orders"));

        body.TextContent.Trim().ShouldBe("orders: 12, then 12, drawn 1");
    }

    private sealed class Late : LoadedComponent
    {
        private string? answer;
        private string? second;
        private int drawn;

        [Parameter]
        public string Asked { get; set; } = "";

        protected override async Task OnInitializedAsync()
        {
            await Task.Yield();
            answer = $"{Asked}: 12";
        }

        protected override async Task OnParametersSetAsync()
        {
            await Task.Yield();
            second = answer![^2..];
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddContent(0, $"{answer!.ToString()}, then {second!.Trim()}, drawn {++drawn}");
    }
}

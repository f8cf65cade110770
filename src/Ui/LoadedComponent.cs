using Microsoft.AspNetCore.Components;

namespace CreatorFlow.Ui;

/// <summary>
/// A page or a part of one that is drawn once, when all it asked for is there. The framework's own base draws a first
/// time while the answers are still on their way, which pages that are sent whole neither need nor survive.
/// </summary>
public abstract class LoadedComponent : ComponentBase
{
    private bool isInitialized;

    /// <inheritdoc />
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);

        if (!isInitialized)
        {
            isInitialized = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CreatorFlow.Platform.Data;

/// <summary>
/// A model is kept for each set of modules: one process may compose several, such as tests of single modules.
/// </summary>
internal sealed class ModelKeys : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (
            context.GetType(),
            designTime,
            context is AppDb db ? string.Join(' ', db.Maps.Select(map => map.GetType())) : ""
        );
}

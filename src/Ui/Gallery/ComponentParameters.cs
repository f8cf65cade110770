using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace CreatorFlow.Ui.Gallery;

/// <summary>One parameter of a component, as the Gallery lists it.</summary>
internal sealed record ParameterRow(string Name, string Type, string Default, bool Required, string What);

/// <summary>Reads what a component can be given, with the words from its documentation comments.</summary>
internal static class ComponentParameters
{
    public static IReadOnlyList<ParameterRow> Of(Type component)
    {
        var usable = component.IsGenericTypeDefinition
            ? component.MakeGenericType([.. component.GetGenericArguments().Select(_ => typeof(object))])
            : component;
        var fresh = Activator.CreateInstance(usable);

        return
        [
            .. usable.GetProperties()
                .Where(property => property.IsDefined(typeof(ParameterAttribute)))
                .Select(property => Row(component, property, fresh))
                .OrderByDescending(row => row.Required)
                .ThenBy(row => row.Name, StringComparer.Ordinal),
        ];
    }

    private static ParameterRow Row(Type component, PropertyInfo property, object? fresh) => new(
        property.Name,
        TypeName(property),
        DefaultText(property.GetValue(fresh)),
        property.IsDefined(typeof(EditorRequiredAttribute)),
        DocComments.Of($"P:{component.FullName}.{property.Name}"));

    private static string TypeName(PropertyInfo property)
    {
        var nullable = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
        return Plain(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
            + (nullable ? "?" : "");
    }

    private static string Plain(Type type)
    {
        if (type.IsGenericType)
        {
            var name = type.Name.Split('`')[0];
            return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Plain))}>";
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => "string",
            TypeCode.Boolean => "bool",
            TypeCode.Int32 when !type.IsEnum => "int",
            TypeCode.Int64 => "long",
            TypeCode.Decimal => "decimal",
            TypeCode.Double => "double",
            TypeCode.Object when type == typeof(object) => "object",
            _ => type.Name,
        };
    }

    private static string DefaultText(object? value) => value switch
    {
        null or "" => "",
        bool flag => flag ? "true" : "",
        string text => $"\"{text}\"",
        ICollection { Count: 0 } => "[]",
        ValueType plain when !plain.GetType().IsEnum && plain.Equals(Activator.CreateInstance(plain.GetType())) => "",
        IFormattable figure => figure.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };
}

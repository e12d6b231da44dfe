using System;
using System.Linq;

namespace PrivX.Module.Tests.Help;

/// <summary>How help names the type of a parameter. A reference is shown as the model it stands for, since that is what a user has.</summary>
internal sealed class HelpType
{
    public HelpType(Type type)
    {
        Type element = type.IsArray ? type.GetElementType()! : type;
        element = Nullable.GetUnderlyingType(element) ?? element;
        string array = type.IsArray ? "[]" : string.Empty;
        Type? model = Model(element);
        ModelName = model?.FullName;
        Name = (model ?? element).FullName + array;
    }

    /// <summary>Full name as shown.</summary>
    public string Name { get; }

    /// <summary>Full name of the model that a reference stands for, without [].</summary>
    public string? ModelName { get; }

    private static Type? Model(Type type)
    {
        if (type.Namespace is not ("PrivX.PowerShell.References" or "PrivX.PowerShell.Session") || !type.Name.Split('`')[0].EndsWith("Reference", StringComparison.Ordinal))
        {
            return null;
        }

        for (Type? generic = type; generic is not null; generic = generic.BaseType)
        {
            if (generic.IsGenericType)
            {
                return generic.GetGenericArguments()[0];
            }
        }

        return type.GetConstructors()
            .Select(constructor => constructor.GetParameters()[0].ParameterType)
            .First(given => given.Namespace!.StartsWith("PrivX", StringComparison.Ordinal));
    }
}

using System;
using System.Management.Automation;

namespace PrivX.PowerShell.Completion;

/// <summary>The known values of an open list, for completion: the server may know more, so the parameter accepts any.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KnownValuesAttribute : ArgumentCompleterAttribute
{
    public KnownValuesAttribute(params string[] values)
        : base(typeof(KnownValuesCompleter))
    {
        Values = values;
    }

    public string[] Values { get; }
}

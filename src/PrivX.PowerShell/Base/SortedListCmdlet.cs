using System.Management.Automation;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Base;

/// <summary>A list that the server sorts on request; <see cref="SortKeysAttribute"/> on the cmdlet says by what.</summary>
public abstract class SortedListCmdlet<T> : ListCmdlet<T>
{
    private protected SortedListCmdlet()
    {
    }

    /// <summary>Property to sort by, by its name here or in the API. Without it the server decides.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SortKeyCompleter))]
    [ReadAs(typeof(string))]
    public string? SortBy { get; set; }

    /// <summary>Sort from high to low.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    /// <summary>The order that was asked for.</summary>
    private protected ListQuery Order => new() { SortKey = SortBy, Descending = Descending };
}

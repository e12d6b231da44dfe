using System;
using System.Collections;
using System.Management.Automation;
using System.Text;
using PrivX.Client;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Json;

namespace PrivX.PowerShell.Base;

/// <summary>Lets a hashtable or an object stand for the JSON text of it, where the server wants JSON in a text.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class JsonTextAttribute  : ReadAsAttribute
{
    public JsonTextAttribute()
        : base(typeof(string))
    {
    }

    protected override object? Prepare(EngineIntrinsics engine, object? given)
    {
        if (given is not (IDictionary or PSObject { BaseObject: IDictionary or PSCustomObject }))
        {
            return given;
        }

        try
        {
            return Encoding.UTF8.GetString(ObjectToJson.Convert(given, out _));
        }
        catch (PrivXUsageException failure)
        {
            throw new ArgumentTransformationMetadataException(failure.Message, failure);
        }
    }
}

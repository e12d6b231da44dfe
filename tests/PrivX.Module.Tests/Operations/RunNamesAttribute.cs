using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit.Sdk;

namespace PrivX.Module.Tests.Operations;

/// <summary>The rows of the class that is tested, not of the one that declares the test, which is all that member data knows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RunNamesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        ArgumentNullException.ThrowIfNull(testMethod);
        var runs = (OperationRuns)Activator.CreateInstance(testMethod.ReflectedType!)!;
        return runs.Named().Keys.Select(name => new object[] { name });
    }
}
